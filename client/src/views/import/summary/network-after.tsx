import { useQuery } from '@tanstack/react-query';
import type { ImportNetwork, ImportPreview } from '../../../../../server/contract/imports.ts';
import { networkReading } from '../../../api/imports.ts';
import { useStatus } from '../../../api/queries.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useWords } from '../../../i18n/use-words.ts';

const NAMED = 3;

/** How large the network is now and how large it would be; who would meet whom for the first time. */
export const NetworkAfter = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useWords();
  const { data: status } = useStatus();
  const added = (collection: string): number => preview.records[collection]?.created ?? 0;
  const some = added('organizations') + added('projects') + added('participations') > 0;
  const { data: network } = useQuery({
    ...networkReading(preview.id),
    enabled: some,
    retry: false,
  });
  if (!status || !some) return null;
  const before = status.counts;
  const organizations = (count: number) => t('import.summary.organizations', { count });
  const projects = (count: number) => t('import.summary.projects', { count });
  const words = {
    organizationsBefore: organizations(before.organizations),
    projectsBefore: projects(before.projects),
    organizationsAfter: organizations(before.organizations + added('organizations')),
    projectsAfter: projects(before.projects + added('projects')),
  };
  return (
    <section className="ts-network-after">
      <h3>{t('import.summary.network')}</h3>
      {network && network.opened.length > 0 && <Opened names={network.opened} />}
      <p>
        {added('participations') === 0 ? (
          t('import.summary.noTies')
        ) : (
          <>
            {before.organizations === 0
              ? t('import.summary.begins', words)
              : t('import.summary.becomes', words)}{' '}
            {network && <Cohesion network={network} />}
          </>
        )}
      </p>
    </section>
  );
};

/** Territories that worked only within themselves, by name as far as they can be read at a glance. */
const Opened = ({ names }: { names: readonly string[] }) => {
  const { t, language } = useWords();
  const shown = names.slice(0, NAMED);
  const more = names.length - shown.length;
  return (
    <p>
      <b>
        {more > 0
          ? t('import.summary.andMore', { names: shown.join(', '), count: more })
          : formatList(shown, language)}
      </b>{' '}
      {t('import.summary.opened', { count: names.length })}
    </p>
  );
};

const Cohesion = ({ network: { before, after } }: { network: ImportNetwork }) => {
  const { t } = useWords();
  const said = (what: 'groups' | 'alone'): string | null => {
    const [was, is] = [before[what], after[what]];
    if (was + is === 0) return null;
    if (before.organizations === 0) return t(`import.summary.${what}New`, { count: is });
    return was === is
      ? t(`import.summary.${what}Same`, { count: is })
      : t(`import.summary.${what}Change`, { was, is });
  };
  return [said('groups'), said('alone')].filter((text) => text !== null).join(' ');
};
