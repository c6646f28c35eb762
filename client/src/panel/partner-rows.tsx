import { useState } from 'react';
import type { Profile } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useWords } from '../i18n/use-words.ts';
import { hueOf } from '../ui/hues.ts';
import { ShareBar } from '../ui/share-bar.tsx';
import { clip } from './clip.ts';
import { OrganizationButton } from './organization-button.tsx';
import { SectionHead } from './section-head.tsx';

interface Props {
  partners: Profile['partners'];
  picture: NetworkPicture;
  onHover: (id: string | null) => void;
}

const SHOWN = 6;

/** The partners of an organisation, the closest first: the bar is the weight of the tie, beside it how many projects they share. */
export const PartnerRows = ({ partners, picture, onHover }: Props) => {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = clip(partners, SHOWN, all);
  const strongest = Math.max(0, ...partners.map((partner) => partner.weight));
  return (
    <section>
      <SectionHead
        title={t('profile.partners')}
        count={partners.length}
        clipped={shown.length < partners.length}
        all={all}
        onToggle={() => setAll(!all)}
      />
      {partners.length === 0 && <p className="ts-note">{t('profile.noPartners')}</p>}
      <ul className="ts-rows">
        {shown.map((partner) => {
          const community = picture.communities[partner.community];
          return (
            <li key={partner.id}>
              <OrganizationButton
                id={partner.id}
                label={partner.label}
                community={community}
                onHover={onHover}
              >
                <ShareBar
                  share={strongest === 0 ? 0 : partner.weight / strongest}
                  hue={hueOf(community)}
                />
                <span className="ts-row-count">
                  {t('profile.shared', { count: partner.projects.length })}
                </span>
              </OrganizationButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
