const KEY = 'tessuto.import.unfinished';

/** An import that was left before it was decided, for this tab only: the address that has it may be far back in the history. */
export interface Unfinished {
  id: string;
  fileName: string;
  rows: number;
}

export const readUnfinished = (): Unfinished | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Unfinished> | null;
    return typeof kept?.id === 'string' &&
      typeof kept.fileName === 'string' &&
      typeof kept.rows === 'number'
      ? { id: kept.id, fileName: kept.fileName, rows: kept.rows }
      : null;
  } catch {
    return null;
  }
};

/** Null: there is none any more. Where nothing can be kept, the address is still there. */
export const keepUnfinished = (unfinished: Unfinished | null): void => {
  try {
    if (unfinished === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(unfinished));
  } catch {
    // Private windows may refuse.
  }
};
