import { useState } from 'react';
import type { ActorRole, Actors } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAddress } from '../state/use-address.ts';
import { CommunityBadge } from '../ui/community-badge.tsx';
import { hueOf } from '../ui/hues.ts';
import { ShareBar } from '../ui/share-bar.tsx';
import { SpokenText } from '../ui/spoken-text.tsx';
import { Tabs } from '../ui/tabs.tsx';

interface Props {
  actors: Actors;
  picture: NetworkPicture;
  hovered: string | null;
  onHover: (id: string | null) => void;
}

/** Who connects the others, in three ways of connecting, each with its reason in words. */
export const ActorList = ({ actors, picture, hovered, onHover }: Props) => {
  const { t } = useWords();
  const { go } = useAddress();
  const [chosen, setChosen] = useState<ActorRole>('connector');
  const group = actors.groups.find((each) => each.role === chosen) ?? actors.groups[0];
  if (group === undefined) return null;
  return (
    <Tabs
      label={t('actors.title')}
      tabs={actors.groups.map(({ role }) => ({ id: role, label: t(`actors.roles.${role}`) }))}
      current={group.role}
      onChange={setChosen}
    >
      {group.items.length === 0 ? (
        <p className="ts-note">{t('actors.none')}</p>
      ) : (
        <ul className="ts-actors">
          {group.items.map((actor) => (
            <li key={actor.organization}>
              <button
                type="button"
                className={hovered === actor.organization ? 'ts-is-hovered' : undefined}
                data-organization={actor.organization}
                onClick={() => go({ organization: actor.organization, project: null })}
                onPointerEnter={() => onHover(actor.organization)}
                onPointerLeave={() => onHover(null)}
                onFocus={() => onHover(actor.organization)}
                onBlur={() => onHover(null)}
              >
                <CommunityBadge community={picture.communities[actor.community]} />
                <span className="ts-actor-words">
                  <span className="ts-actor-name" title={actor.label}>
                    {actor.label}
                  </span>
                  <span className="ts-actor-why">
                    <SpokenText text={actor.text} numbers={actor.numbers} />
                  </span>
                </span>
                <ShareBar share={actor.share} hue={hueOf(picture.communities[actor.community])} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <details className="ts-how">
        <summary>{t('actors.bar')}</summary>
        <p>{group.method}</p>
        <p>{group.caveat}</p>
      </details>
    </Tabs>
  );
};
