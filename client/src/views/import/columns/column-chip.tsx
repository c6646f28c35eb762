import type { ColumnGuess } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { ChipState } from './chip-state.ts';
import { chipLabel, type TargetNaming } from './targets.ts';

interface Props {
  guess: ColumnGuess;
  /** The target in force, with a change that is on its way. */
  target: string | readonly string[] | null;
  state: ChipState;
  naming: TargetNaming;
  open: boolean;
  menu: string;
  onOpen: (chip: HTMLButtonElement) => void;
}

/** What a column was taken for, to be pressed and changed. Colour, question mark and words say the same thing. */
export const ColumnChip = ({ guess, target, state, naming, open, menu, onOpen }: Props) => {
  const { t } = useWords();
  const label = chipLabel(naming, target) ?? t('import.columns.left');
  const asks = state === 'asks';
  return (
    <button
      type="button"
      className={`ts-column-chip ts-column-${state}`}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-controls={open ? menu : undefined}
      aria-label={t(asks ? 'import.columns.chipAsks' : 'import.columns.chip', {
        column: guess.column,
        label,
      })}
      title={label}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <span>{asks ? t('import.columns.question', { label }) : label}</span>
      <span className="ts-caret" aria-hidden="true" />
    </button>
  );
};
