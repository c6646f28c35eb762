import type { Kind } from '../../../server/contract/organization.ts';
import type { Facets } from '../../../server/contract/scope.ts';
import { useWords } from '../i18n/use-words.ts';
import { filteredFields, wholeScope, type PageScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { kindChoices, measureChoices, territoryChoices } from './choices.tsx';
import { kindsPhrase, measuresPhrase, placePhrase, type NamedTerritory } from './phrases.ts';
import { ScopeMenu } from './scope-menu.tsx';

interface Props {
  facets: Facets;
  scope: PageScope;
  territories: NamedTerritory[];
}

/** What is looked at, as a sentence whose words can be changed. */
export const ScopeSentence = ({ facets, scope, territories }: Props) => {
  const { t, language } = useWords();
  const { go } = useAddress();
  const speech = { t, language, facets };
  const measures = measuresPhrase(speech, scope.measures);
  const { lead, place } = placePhrase(speech, territories);
  return (
    <fieldset className="ts-scope" aria-label={t('scope.label')}>
      <ScopeMenu
        title={t('scope.menu.kinds')}
        value={kindsPhrase(speech, scope.kinds)}
        groups={kindChoices(t, facets, scope.kinds)}
        chosen={scope.kinds}
        everything={t('scope.allKinds')}
        onChange={(kinds) => go({ kinds: kinds as Kind[] })}
      />
      {measures !== null && (
        <>
          <span>{t('scope.of')}</span>
          <ScopeMenu
            title={t('scope.menu.measures')}
            value={measures}
            groups={measureChoices(facets)}
            chosen={scope.measures}
            everything={t('scope.allMeasuresChoice')}
            onChange={(chosen) => go({ measures: chosen })}
          />
        </>
      )}
      <span>
        <span aria-hidden="true">· </span>
        {lead}
      </span>
      <ScopeMenu
        title={t('scope.menu.territories')}
        value={place}
        groups={territoryChoices(t, facets, territories)}
        chosen={scope.territories}
        everything={t('scope.allTerritories')}
        onChange={(chosen) => go({ territories: chosen })}
      />
      {filteredFields(scope).length > 0 && (
        <button
          type="button"
          className="ts-scope-reset"
          aria-label={t('scope.resetLong')}
          onClick={() => go(wholeScope)}
        >
          {t('scope.reset')}
        </button>
      )}
    </fieldset>
  );
};
