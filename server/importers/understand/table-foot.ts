import type { GridRow } from '../workbook.ts';
import { filledCells, isTextual } from './header-row.ts';

const MOST_BELOW = 60;
const TOTAL =
  /^(?:totale|totali|tot\.?|total|totals|totaal|summe|gesamt|gesamtsumme|insgesamt|somme|suma|sum|subtotal|subtotale|yhteensä|totalt|i alt|razem|celkem|ukupno|skupaj)\b/iu;
const NOTE =
  /^(?:\*|nota|note|n\.b\.|fonte|source|quelle|legenda|legend|hinweis|\(\*\)|\(?\d\)|[¹²³])/iu;

/** Whether a row at the foot is a total, a note or a source, not data. */
const isFoot = (row: GridRow, before: GridRow | undefined, width: number): boolean => {
  const filled = filledCells(row.cells);
  if (
    filled.some((cell) => TOTAL.test(cell)) &&
    filled.filter((cell) => isTextual(cell)).length <= 2
  )
    return true;
  const gap = before !== undefined && row.row - before.row > 1;
  if (width >= 3 && filled.length === 1) {
    const [only = ''] = filled;
    return gap || NOTE.test(only) || only.length > 60;
  }
  // A line of sums without a word, below a blank line.
  return width >= 3 && gap && filled.length < width && filled.every((cell) => !isTextual(cell));
};

export const lastDataRow = (body: readonly GridRow[], width: number): number | null => {
  let last = body.length - 1;
  const least = Math.max(0, body.length - MOST_BELOW);
  while (last > least && isFoot(body[last] as GridRow, body[last - 1], width)) last -= 1;
  return last === body.length - 1 ? null : (body[last]?.row ?? null);
};
