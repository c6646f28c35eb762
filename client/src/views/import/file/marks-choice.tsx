import { useId } from 'react';
import type { Marks } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';
import { readingOf } from './reading-of.ts';

const SHOWN = 4;

/** Columns that hold only marks may be projects, or fields that organisations work in: the person says which. */
export const MarksChoice = ({ marks, revisions }: { marks: Marks; revisions: Revisions }) => {
  const { t } = useWords();
  const id = useId();
  const { mapping } = revisions;
  const { columns, stand } = marks;
  const names = columns.slice(0, SHOWN).map((column) => `«${column}»`);
  const say = (isCrossed: boolean) => {
    // What a row stands for is another thing then: it is found out again.
    const { shape: _, crossed: __, ...reading } = readingOf(mapping);
    revisions.guessAgain(isCrossed ? { ...reading, crossed: columns } : reading);
  };
  return (
    <div className="ts-marks">
      <p className="ts-note" id={id}>
        {t('import.file.marks.text', { count: columns.length, names: names.join(', ') })}
        {columns.length > SHOWN ? '…' : ''}
      </p>
      <label>
        <input
          type="checkbox"
          checked={mapping.crossed !== undefined}
          aria-describedby={id}
          onChange={({ target }) => say(target.checked)}
        />
        {t(`import.file.marks.${stand}`)}
      </label>
    </div>
  );
};
