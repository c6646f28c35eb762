import { useEffect } from 'react';
import type { SearchHit } from '../../../server/contract/search.ts';
import { useWords } from '../i18n/use-words.ts';
import type { HitGroup } from './search-groups.ts';

interface Props {
  base: string;
  shown: boolean;
  query: string;
  groups: HitGroup[];
  failed: boolean;
  /** Position of the highlighted hit over all groups, -1 for none. */
  active: number;
  onChoose: (hit: SearchHit) => void;
}

// A list of options under a field has no element of its own in HTML, and its keyboard is the field's, which names the active option.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */

/** The list below the search field. It is always there, so that the field can name it, and hidden until there is something in it. */
export const SearchResults = ({ base, shown, query, groups, failed, active, onChoose }: Props) => {
  const { t } = useWords();
  useEffect(() => {
    document.getElementById(`${base}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, active]);
  return (
    <div className="ts-results" hidden={!shown}>
      {failed && <p>{t('search.failed')}</p>}
      {!failed && groups.length === 0 && <p>{t('search.none', { query })}</p>}
      <div role="listbox" id={`${base}-list`} aria-label={t('search.results')}>
        {groups.map((group) => (
          <div key={group.type} role="group" aria-labelledby={`${base}-${group.type}`}>
            <div className="ts-results-title" id={`${base}-${group.type}`} role="presentation">
              {t(`search.${group.type}`)}
            </div>
            {group.hits.map(({ hit, position }) => (
              <div
                key={hit.id}
                id={`${base}-${position}`}
                role="option"
                tabIndex={-1}
                aria-selected={position === active}
                className={`ts-hit ts-hit-${hit.type}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit)}
              >
                <span className="ts-hit-label">{hit.label}</span>
                {hit.detail !== null && <span className="ts-hit-detail">{hit.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
};
