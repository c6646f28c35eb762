import { useQuery } from '@tanstack/react-query';
import type { Revision } from '../../../../../server/contract/revision.ts';
import { importReading, rejectedAddress } from '../../../api/imports.ts';
import { useStatus } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { RecordCounts } from '../summary/record-counts.tsx';

/** What an import has brought, as long as the server still knows its file; then what the history says of it. */
export const DoneText = ({ revision }: { revision: Revision }) => {
  const { t, language } = useWords();
  const { data: status } = useStatus();
  const { data: preview } = useQuery({
    ...importReading(revision.importId ?? '', language),
    enabled: revision.importId !== null,
    retry: false,
  });
  const counts = preview?.counts;
  return (
    <div className="ts-done-text">
      <p className="ts-lead">
        {preview && counts
          ? t('import.done.rows', {
              count: counts.created + counts.updated + counts.unchanged,
              file: preview.fileName,
            })
          : `${revision.message}.`}{' '}
        {status &&
          t('import.done.now', {
            organizations: t('import.summary.organizations', {
              count: status.counts.organizations,
            }),
            projects: t('import.summary.projects', { count: status.counts.projects }),
          })}{' '}
        {revision.counts.deleted === 0 && t('import.done.undoText')}
      </p>
      {preview && <RecordCounts preview={preview} />}
      {preview && preview.counts.rejected > 0 && (
        <p>
          <a href={rejectedAddress(preview.id, 'xlsx', language)} download>
            <Icon name="download" />{' '}
            {t('import.problems.download', { count: preview.counts.rejected })}
          </a>
        </p>
      )}
      <p className="ts-note">
        {t('import.done.revision', { number: revision.number })} · {revision.message}
      </p>
    </div>
  );
};
