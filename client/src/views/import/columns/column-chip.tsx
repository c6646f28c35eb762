import { useWords } from '../../../i18n/use-words.ts';
import type { ChipState } from './chip-state.ts';

interface Props {
  column: string;
  /** What the column was taken for. */
  label: string;
  state: ChipState;
  /** Its menu is open. */
  open: boolean;
  /** Id of the menu. */
  menu: string;
  onOpen: (chip: HTMLButtonElement) => void;
}

/** What a column was taken for, to be pressed and changed. Colour, question mark and words say the same thing. */
export const ColumnChip = ({ column, label, state, open, menu, onOpen }: Props) => {
  const { t } = useWords();
  const asks = state === 'asks';
  return (
    <button
      type="button"
      className={`ts-column-chip ts-column-${state}`}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-controls={open ? menu : undefined}
      aria-label={t(asks ? 'import.columns.chipAsks' : 'import.columns.chip', { column, label })}
      title={label}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <span>{asks ? t('import.columns.question', { label }) : label}</span>
      <span className="ts-caret" aria-hidden="true" />
    </button>
  );
};
