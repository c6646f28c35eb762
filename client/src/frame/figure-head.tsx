import type { Facets } from '../../../server/contract/scope.ts';
import { ScopeSentence } from '../scope/scope-sentence.tsx';
import type { NamedTerritory } from '../scope/phrases.ts';
import type { Chip } from './chip.ts';
import type { PageScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  facets: Facets;
  scope: PageScope;
  territories: NamedTerritory[];
  chip: Chip | null;
}

/** Above every view: what is looked at, and what is pointed out in it. */
export const FigureHead = ({ facets, scope, territories, chip }: Props) => {
  const { go } = useAddress();
  return (
    <div className="ts-figure-head">
      <ScopeSentence facets={facets} scope={scope} territories={territories} />
      {chip && (
        <p className={`ts-chip ts-chip-${chip.tone}`}>
          <span className="ts-chip-ring" aria-hidden="true" />
          <span className="ts-chip-text" title={chip.text}>
            {chip.text}
          </span>
          <button type="button" aria-label={chip.removeLabel} onClick={() => go(chip.without)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
};
