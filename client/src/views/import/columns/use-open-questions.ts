import { useCallback, useMemo, useState } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { isQuestion } from './chip-state.ts';

/** Which columns of which table are still in doubt. */
interface Kept {
  columns: string[];
  open: string[];
}

const keyOf = (id: string): string => `tessuto.import.${id}.open`;

const readKept = (id: string): Kept | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as Partial<Kept> | null;
    return Array.isArray(kept?.columns) && Array.isArray(kept.open)
      ? { columns: kept.columns, open: kept.open }
      : null;
  } catch {
    return null;
  }
};

const keep = (id: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // Without it a reload forgets which columns were in doubt; nothing else is lost.
  }
};

const begin = ({ columns }: ImportPreview): Kept => ({
  columns: columns.map(({ column }) => column),
  open: columns.filter(isQuestion).map(({ column }) => column),
});

const sameTable = (kept: Kept, { columns }: ImportPreview): boolean =>
  kept.columns.length === columns.length &&
  columns.every(({ column }, at) => kept.columns[at] === column);

export interface OpenQuestions {
  open: ReadonlySet<string>;
  answer: (columns: readonly string[]) => void;
}

/** Columns whose guess was in doubt and has not been looked at. It outlives a reload of the page; another table asks anew. */
export function useOpenQuestions(preview: ImportPreview): OpenQuestions {
  const { id } = preview;
  const [kept, setKept] = useState<Kept>(() => readKept(id) ?? begin(preview));
  const current = useMemo(
    () => (sameTable(kept, preview) ? kept : begin(preview)),
    [kept, preview],
  );
  const answer = useCallback(
    (answered: readonly string[]) => {
      const next = {
        ...current,
        open: current.open.filter((column) => !answered.includes(column)),
      };
      keep(id, next);
      setKept(next);
    },
    [current, id],
  );
  const open = useMemo(() => new Set(current.open), [current]);
  return { open, answer };
}
