import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useProfile } from '../api/queries.ts';
import { ApiError } from '../api/client.ts';
import { capital } from '../i18n/capital.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PageScope } from '../state/scope.ts';
import { NotInScope } from '../states/not-in-scope.tsx';
import { PartError } from '../states/part-error.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { CommunityBadge } from '../ui/community-badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { KindMark } from '../ui/kind-mark.tsx';
import { SpokenText } from '../ui/spoken-text.tsx';
import { BackButton } from './back-button.tsx';
import { PartnerRows } from './partner-rows.tsx';
import { ProjectRows } from './project-rows.tsx';
import { RecordNotes } from './record-notes.tsx';

interface Props {
  id: string;
  picture: NetworkPicture;
  scope: PageScope;
  onHover: (id: string | null) => void;
}

const missing = (error: Error | null): boolean => error instanceof ApiError && error.status === 404;

/** An organisation, within what is looked at: who it is, what it holds together, with whom, through what. */
export const OrganizationDetail = ({ id, picture, scope, onHover }: Props) => {
  const { t, language } = useWords();
  const { data, error, isPending, refetch } = useProfile(id, scope, language);
  const at = picture.nodes.id.indexOf(id);
  const label = data?.organization.label ?? picture.nodes.label[at];
  const community = picture.communities[data?.community ?? picture.nodes.community[at] ?? -1];
  if (missing(error)) return <NotInScope />;
  return (
    <article className="ts-detail">
      <BackButton />
      <h2 tabIndex={-1}>{label ?? '…'}</h2>
      {error && <PartError onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={10} />}
      {data && (
        <>
          <p className="ts-identity">
            <span>
              <KindMark kind={data.organization.kind} />{' '}
              {capital(data.organization.legalForm ?? t(`kind.${data.organization.kind}`))}
            </span>
            {data.organization.place !== null && (
              <span>
                <Icon name="map-marker" size={16} /> {data.organization.place}
                {data.organization.province !== null &&
                  data.organization.province !== data.organization.place &&
                  ` (${data.organization.province})`}
              </span>
            )}
            {community && (
              <span>
                <CommunityBadge community={community} />
                <span aria-hidden="true">
                  {community.name}
                  {community.theme !== null && ` · ${community.theme}`}
                </span>
              </span>
            )}
          </p>
          <p className="ts-say">
            <SpokenText text={data.text} numbers={data.numbers} />
          </p>
          {data.caveat !== null && <p className="ts-caveat">{data.caveat}</p>}
          <ProjectRows projects={data.projects} />
          <PartnerRows partners={data.partners} picture={picture} onHover={onHover} />
          {data.organization.fictional && <p className="ts-note">{t('profile.fictional')}</p>}
          <RecordNotes {...data.organization} />
        </>
      )}
    </article>
  );
};
