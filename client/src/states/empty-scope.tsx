import { useQueries } from '@tanstack/react-query';
import type { Facets } from '../../../server/contract/scope.ts';
import { scopeSize } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { kindsPhrase, measuresPhrase, placePhrase, type NamedTerritory } from '../scope/phrases.ts';
import { filteredFields, wholeScope, type PageScope, type ScopeField } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { Message } from './message.tsx';

interface Props {
  facets: Facets;
  scope: PageScope;
  territories: NamedTerritory[];
}

/** The filters leave nothing: each is offered for removal, with what would be there without it. */
export const EmptyScope = ({ facets, scope, territories }: Props) => {
  const { t, language } = useWords();
  const { go } = useAddress();
  const speech = { t, language, facets };
  const fields = filteredFields(scope);
  const sizes = useQueries({
    queries: fields.map((field) => scopeSize({ ...scope, [field]: [] })),
  });
  // A filter whose removal would still leave nothing is not the one to offer, unless it is the only one.
  const offered = fields.filter((_, at) => fields.length === 1 || sizes[at]?.data !== 0);
  const words: Record<ScopeField, () => string> = {
    kinds: () => kindsPhrase(speech, scope.kinds),
    measures: () => measuresPhrase(speech, scope.measures) ?? '',
    territories: () => Object.values(placePhrase(speech, territories)).join(' '),
  };
  return (
    <div className="ts-state">
      <Message tone="plain" title={t('state.filtered')}>
        {fields.length > 1 && offered.length > 0 && <p>{t('state.filteredText')}</p>}
        <ul className="ts-actions">
          {offered.map((field) => {
            const filter = words[field]();
            const count = sizes[fields.indexOf(field)]?.data;
            return (
              <li key={field}>
                <button
                  type="button"
                  className="btn btn-outline-primary btn-xs"
                  onClick={() => go({ [field]: [] })}
                >
                  {count === undefined
                    ? t('state.without', { filter })
                    : t('state.withoutCount', {
                        filter,
                        organizations: t('scope.organizations', { count }),
                      })}
                </button>
              </li>
            );
          })}
          {fields.length > 1 && (
            <li>
              <button type="button" className="ts-link" onClick={() => go(wholeScope)}>
                {t('scope.resetLong')}
              </button>
            </li>
          )}
        </ul>
      </Message>
    </div>
  );
};
