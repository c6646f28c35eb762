import type { Status } from '../../../server/contract/status.ts';
import { formatDate } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';

/** Which of our names the data go by. */
export const dataName = (status: Status): 'demo' | 'wecare' | 'own' | 'empty' => {
  if (status.counts.organizations === 0) return 'empty';
  if (status.demo) return 'demo';
  return status.seed === 'wecare' ? 'wecare' : 'own';
};

/** What data these are, which revision of them, of which day. */
export const SourceLine = ({ status }: { status: Status }) => {
  const { t, language } = useWords();
  const revision =
    status.revisedAt === null
      ? t('source.revision', { number: status.revision })
      : t('source.revisionOf', {
          number: status.revision,
          date: formatDate(status.revisedAt, language),
        });
  return (
    <span>
      {t('source.is', { source: t(`source.${dataName(status)}`) })}, {revision}
    </span>
  );
};
