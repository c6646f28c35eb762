import { useQuery } from '@tanstack/react-query';
import { useCallback, useId, useMemo, useState } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { targetsReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { markCells } from '../check/problem-groups.ts';
import type { Revisions } from '../use-revisions.ts';
import { chipState } from './chip-state.ts';
import { ColumnChip } from './column-chip.tsx';
import { ColumnTable, type ColumnHead } from './column-table.tsx';
import { KeepMapping } from './keep-mapping.tsx';
import { targetsOf, withTarget } from './mapping-edits.ts';
import { TargetMenu } from './target-menu.tsx';
import { chipLabel, type TargetNaming } from './targets.ts';
import type { OpenQuestions } from './use-open-questions.ts';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
  questions: OpenQuestions;
  shown: { row: number } | null;
}

const NOTHING: never[] = [];
/** A table wider than this begins with the columns that are used. */
const MANY = 12;
const AMOUNTS = new Set(['participation.amount', 'project.grant', 'project.cost']);

/** The columns, what each was taken for, and the first rows under them. */
export const ColumnsBox = ({ preview, revisions, questions, shown }: Props) => {
  const { t, language } = useWords();
  const announce = useAnnounce();
  const menu = useId();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<{ column: string; anchor: HTMLElement } | null>(null);
  const known = useQuery(targetsReading()).data?.items ?? NOTHING;
  const naming: TargetNaming = { t, language, known };
  const guesses = useMemo(
    () => new Map(preview.columns.map((guess) => [guess.column, guess])),
    [preview],
  );
  const marks = useMemo(() => markCells(preview.problems), [preview]);
  const close = useCallback(() => setOpen(null), []);

  const states = preview.columns.map((guess) => chipState(guess, questions.open));
  const asking = states.filter((state) => state === 'asks').length;

  const choose = (column: string, target: string | null) => {
    open?.anchor.focus();
    setOpen(null);
    questions.answer([column]);
    const now = targetsOf(revisions.mapping, column);
    const same = target === null ? now.length === 0 : now.length === 1 && now[0] === target;
    if (!same || guesses.get(column)?.origin !== 'given')
      revisions.edit(withTarget(column, target));
    const label = chipLabel(naming, target) ?? t('import.columns.left');
    announce(`${column}: ${label}`);
  };

  const heads = preview.columns.map((guess, at): ColumnHead => {
    const { column } = guess;
    const targets = targetsOf(revisions.mapping, column);
    const label = chipLabel(naming, targets) ?? t('import.columns.left');
    return {
      guess,
      label,
      left: targets.length === 0,
      amount: targets.some((each) => AMOUNTS.has(each)),
      chip: (
        <ColumnChip
          column={column}
          label={label}
          state={states[at] ?? 'left'}
          open={open?.column === column}
          menu={menu}
          onOpen={(anchor) => setOpen(open?.column === column ? null : { column, anchor })}
        />
      ),
    };
  });
  const unused = heads.filter(({ left }) => left).length;
  const foldable = heads.length > MANY && unused > 0 && unused < heads.length;
  const folded = foldable && !all;
  const chosen = open && guesses.get(open.column);
  return (
    <section className="ts-box ts-columns-box" aria-labelledby={`${menu}-title`}>
      <header>
        <h3 id={`${menu}-title`}>{t('import.columns.title')}</h3>
        <p className="ts-note">
          {t('import.columns.summary', {
            known: states.filter((state) => state === 'understood').length,
            count: states.length,
          })}
          {asking > 0 && (
            <>
              {' · '}
              <b className="ts-asking">{t('import.columns.asks', { count: asking })}</b>
            </>
          )}
        </p>
        {questions.open.size > 1 && (
          <button
            type="button"
            className="ts-link"
            onClick={() => questions.answer([...questions.open])}
          >
            {t('import.columns.confirmAll')}
          </button>
        )}
        {foldable && (
          <button type="button" className="ts-link" onClick={() => setAll(folded)}>
            {folded
              ? t('import.columns.showLeft', { count: unused })
              : t('import.columns.hideLeft')}
          </button>
        )}
        <KeepMapping preview={preview} mapping={revisions.mapping} />
      </header>
      <ColumnTable
        preview={preview}
        marks={marks}
        shown={shown}
        heads={folded ? heads.filter(({ left }) => !left) : heads}
      />
      {open && chosen && (
        <TargetMenu
          key={open.column}
          id={menu}
          guess={chosen}
          current={targetsOf(revisions.mapping, open.column)}
          asks={chipState(chosen, questions.open) === 'asks'}
          naming={naming}
          anchor={open.anchor}
          onChoose={(target) => choose(open.column, target)}
          onClose={close}
        />
      )}
    </section>
  );
};
