import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { useStatus } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';

/** How large the network is now, and how large it would be. */
export const NetworkAfter = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useWords();
  const { data } = useStatus();
  const added = (collection: string): number => preview.records[collection]?.created ?? 0;
  if (!data || added('organizations') + added('projects') + added('participations') === 0)
    return null;
  // The demo makes room first: then the network begins anew.
  const before = data.demo ? { organizations: 0, projects: 0 } : data.counts;
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
      <p>
        {before.organizations === 0
          ? t('import.summary.begins', words)
          : t('import.summary.becomes', words)}
      </p>
    </section>
  );
};
