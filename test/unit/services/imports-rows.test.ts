import { describe, expect, it } from 'vitest';
import { noLines, toLines } from '../../../server/lines.ts';
import { lastRowOf, positionOfRow } from '../../../server/services/imports-rows.ts';

const rows = [3, 4, 7, 20].map((row) => ({ row, cells: [String(row)] }));

describe('rows of a table by their number', () => {
  it('are found even where empty lines leave gaps', () => {
    const lines = toLines(rows);
    expect([1, 3, 4, 5, 7, 8, 20, 21].map((row) => positionOfRow(lines, row))).toEqual([
      0, 0, 1, 2, 2, 3, 3, 4,
    ]);
  });

  it('end at the last one, if there is any', () => {
    expect(lastRowOf(toLines(rows))).toBe(20);
    expect(lastRowOf(noLines())).toBeNull();
    expect(positionOfRow(noLines(), 5)).toBe(0);
  });
});
