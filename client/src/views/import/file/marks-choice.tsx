import { useId, useState } from 'react';
import type { Marks } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';
import { readingOf } from './reading-of.ts';

const SHOWN = 4;

/** Columns that hold only marks may be projects, or fields that organisations work in: the person says which. */
export const MarksChoice = ({ marks, revisions }: { marks: Marks; revisions: Revisions }) => {
  const { t } = useWords();
  const id = useId();
  const { mapping, busy } = revisions;
  const { columns, stand } = marks;
  /** What was asked for, until the file has been read so. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const isCrossed = busy && asked !== null ? asked : (mapping.crossed ?? []).length > 0;
  const names = columns.slice(0, SHOWN).map((column) => `«${column}»`);
  const say = (wanted: boolean) => {
    setAsked(wanted);
    // What a row stands for is another thing then: it is found out again.
    const { shape: _, ...reading } = readingOf(mapping);
    revisions.guessAgain({ ...reading, crossed: wanted ? columns : [] });
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
          checked={isCrossed}
          aria-describedby={id}
          onChange={({ target }) => say(target.checked)}
        />
        {t(`import.file.marks.${stand}`)}
      </label>
    </div>
  );
};
