import type { Language } from '../contract/fields.ts';

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** A number as people write it; at most four decimals. */
export const sayNumber = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { maximumFractionDigits: 4, useGrouping: 'always' });

/** Rows of text as columns two blanks apart; the columns named in `right` end at the right. Blanks at line ends are cut. */
export const columns = (
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string => {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
