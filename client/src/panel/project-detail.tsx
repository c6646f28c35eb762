import type { Facets } from '../../../server/contract/scope.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { ApiError } from '../api/client.ts';
import { useProject, type ProjectDetail as Detail } from '../api/use-project.ts';
import { formatEuros, formatYears } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';
import { NotInScope } from '../states/not-in-scope.tsx';
import { PartError } from '../states/part-error.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { BackButton } from './back-button.tsx';
import { OrganizationButton } from './organization-button.tsx';
import { participantsIn } from './participants.ts';
import { RecordNotes } from './record-notes.tsx';

interface Props {
  id: string;
  picture: NetworkPicture;
  facets: Facets;
  onHover: (id: string | null) => void;
}

const Facts = ({ project, facets }: { project: Detail['project']; facets: Facets }) => {
  const { t, language } = useWords();
  const measure = facets.measures.find((each) => each.id === project.measure);
  const facts: [string, string | null][] = [
    [t('project.measure'), measure?.label ?? null],
    [t('project.period'), formatYears(project.start, project.end, language)],
    [t('project.status'), project.status && t(`project.statuses.${project.status}`)],
    [t('project.grant'), project.grant === null ? null : formatEuros(project.grant, language)],
    [t('project.themes'), project.themes.length === 0 ? null : project.themes.join(', ')],
  ];
  return (
    <dl className="ts-facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
};

/** A project: what it is, and who takes part in it, the lead first. */
export const ProjectDetail = ({ id, picture, facets, onHover }: Props) => {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useProject(id);
  if (error instanceof ApiError && error.status === 404) return <NotInScope />;
  const participants = data ? participantsIn(picture, data.participations) : [];
  const outside = data ? data.participations.length - participants.length : 0;
  return (
    <article className="ts-detail ts-detail-project">
      <BackButton />
      <h2 tabIndex={-1}>{data?.project.title ?? '…'}</h2>
      {error && <PartError onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={10} />}
      {data && (
        <>
          <Facts project={data.project} facets={facets} />
          <section>
            <div className="ts-section-head">
              <h3>{t('project.participants')}</h3>
              <span className="ts-muted">{participants.length}</span>
            </div>
            <ul className="ts-rows">
              {participants.map((each) => (
                <li key={each.id}>
                  <OrganizationButton {...each} onHover={onHover}>
                    <span className={`ts-role ts-role-${each.role}`}>
                      {t(`profile.role.${each.role}`)}
                    </span>
                  </OrganizationButton>
                </li>
              ))}
            </ul>
            {outside > 0 && <p className="ts-note">{t('project.outside', { count: outside })}</p>}
          </section>
          {data.project.fictional && <p className="ts-note">{t('profile.fictionalProject')}</p>}
          <RecordNotes {...data.project} />
        </>
      )}
    </article>
  );
};
