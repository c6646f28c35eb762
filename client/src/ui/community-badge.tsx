import type { Community } from '../../../server/contract/network.ts';
import { useWords, type Words } from '../i18n/use-words.ts';
import { hueOf } from './hues.ts';

/** "comunità A, Torino". */
export const communityName = (t: Words, community: Community | undefined): string => {
  if (community === undefined) return t('community.none');
  if (community.detached) return t('community.detached', { name: community.name });
  return community.letter === null
    ? t('community.other', { name: community.name })
    : t('community.badge', { letter: community.letter, name: community.name });
};

/** Colour and letter together; a dot for those that have no letter. */
export const CommunityBadge = ({ community }: { community: Community | undefined }) => {
  const { t } = useWords();
  const name = communityName(t, community);
  return (
    <span className={`ts-letter ts-hue-${hueOf(community)}`} title={name}>
      <span aria-hidden="true">{community?.letter ?? '·'}</span>
      <span className="visually-hidden">{name} </span>
    </span>
  );
};
