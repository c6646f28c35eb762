import { describe, expect, it } from 'vitest';
import type { RowProblem } from '../../../../server/contract/imports.ts';
import {
  groupProblems,
  markCells,
  rowList,
} from '../../../../client/src/views/import/check/problem-groups.ts';

const problem = (o: Partial<RowProblem>): RowProblem => ({
  row: 2,
  column: 'Sede',
  code: 'unknown-territory',
  severity: 'warning',
  value: 'Torno',
  detail: 'non c’è',
  suggestions: ['Torino'],
  ...o,
});
const count = (o: Partial<RowProblem> & { count: number }) => ({
  code: 'unknown-territory',
  column: 'Sede' as string | null,
  severity: 'warning' as const,
  ...o,
});

describe('problems by kind', () => {
  it('put what leaves rows out first, then the most frequent', () => {
    const groups = groupProblems(
      [
        count({ count: 3 }),
        count({ code: 'unreadable-date', column: 'Inizio', count: 40 }),
        count({ code: 'missing-name', column: 'Ente', severity: 'error', count: 1 }),
      ],
      [],
    );
    expect(groups.map(({ code }) => code)).toEqual([
      'missing-name',
      'unreadable-date',
      'unknown-territory',
    ]);
  });

  it('bring the rows of the same value together, to be corrected at once', () => {
    const [group] = groupProblems(
      [count({ count: 3 })],
      [problem({ row: 9 }), problem({ row: 2 }), problem({ row: 4, value: 'Susa!' })],
    );
    expect(group?.values.map(({ value, rows }) => [value, rows])).toEqual([
      ['Torno', [9, 2]],
      ['Susa!', [4]],
    ]);
  });

  it('keep cells of different columns apart even when they say the same', () => {
    const groups = groupProblems(
      [count({ count: 1 }), count({ column: 'Luogo', count: 1 })],
      [problem({}), problem({ column: 'Luogo' })],
    );
    expect(groups.map(({ column, values }) => [column, values.length])).toEqual([
      ['Sede', 1],
      ['Luogo', 1],
    ]);
  });

  it('count all of a kind even when only some have been sent', () => {
    const [group] = groupProblems([count({ count: 5_000 })], [problem({})]);
    expect(group?.count).toBe(5_000);
    expect(group?.values).toHaveLength(1);
  });
});

describe('marks of cells', () => {
  it('show the worst problem of a cell, whatever the order', () => {
    const worst = problem({ severity: 'error', code: 'worst' });
    for (const order of [
      [problem({}), worst],
      [worst, problem({})],
    ]) {
      expect(markCells(order).get(2)?.get('Sede')?.code).toBe('worst');
    }
  });

  it('leave out problems of a whole row', () => {
    expect(markCells([problem({ column: null })]).size).toBe(0);
  });
});

describe('rows in a sentence', () => {
  it('join neighbours, sorted, each once', () => {
    expect(rowList([140, 88, 89, 90, 7, 7])).toEqual({ text: '7, 88–90, 140', more: 0 });
    expect(rowList([2, 3])).toEqual({ text: '2, 3', more: 0 });
  });

  it('name five stretches at most and count the rest', () => {
    const { text, more } = rowList([1, 3, 5, 7, 9, 11, 12, 13]);
    expect(text).toBe('1, 3, 5, 7, 9');
    expect(more).toBe(3);
  });
});
