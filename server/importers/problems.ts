import type { Language, Text } from '../contract/fields.ts';
import type { RowProblem } from '../contract/imports.ts';
import { PROBLEMS, type Facts, type ProblemCode } from './problem-catalogue.ts';

/** What is wrong with a cell or a row; said in words only when somebody reads it. */
export interface Problem {
  row: number;
  /** Heading of the column; null when it is the row as a whole. */
  column: string | null;
  code: ProblemCode;
  /** The cell as written. */
  value: string | null;
  facts: Facts;
  /** What would do instead of the value, the likeliest first. */
  suggestions: readonly string[];
}

const NONE: readonly string[] = [];

/** Where the steps of an import leave what they find. */
export interface ProblemReport {
  /** `facts` and `suggest` may be functions, called only if the problem is kept: nearest names are dear. */
  add: (
    code: ProblemCode,
    at: { row: number; column?: string | null; value?: string | null },
    facts?: Facts | (() => Facts),
    suggest?: () => readonly string[],
  ) => void;
  /** Whether something rejects this row. */
  hasError: (row: number) => boolean;
  /** In the order of rows. */
  all: () => Problem[];
}

/** After so many warnings of one kind in one column, the others are counted in a last one: nobody reads ten thousand of them. */
const KEPT_WARNINGS = 200;

/** Every error is kept, since each rejects a row; warnings of the same code and column up to a limit. */
export const createProblemReport = (): ProblemReport => {
  const kept: Problem[] = [];
  const rejected = new Set<number>();
  const warnings = new Map<
    string,
    { count: number; rest: { row: number; count: number } | null }
  >();

  const isKept = (code: ProblemCode, row: number, column: string | null): boolean => {
    if (PROBLEMS[code].severity === 'error') {
      rejected.add(row);
      return true;
    }
    const key = `${code}\u0000${column ?? ''}`;
    const seen = warnings.get(key) ?? { count: 0, rest: null };
    warnings.set(key, seen);
    seen.count += 1;
    if (seen.count <= KEPT_WARNINGS) return true;
    seen.rest = { row: seen.rest?.row ?? row, count: (seen.rest?.count ?? 0) + 1 };
    return false;
  };

  return {
    add(code, at, facts = {}, suggest = () => NONE) {
      const column = at.column ?? null;
      if (!isKept(code, at.row, column)) return;
      const known = typeof facts === 'function' ? facts() : facts;
      const { row, value = null } = at;
      kept.push({ row, column, code, value, facts: known, suggestions: suggest() });
    },
    hasError: (row) => rejected.has(row),
    all() {
      const rests = [...warnings].flatMap(([key, { rest }]): Problem[] => {
        const [code = '', column = ''] = key.split('\u0000');
        return rest === null
          ? []
          : [
              {
                row: rest.row,
                column: column === '' ? null : column,
                code: 'more-like-this',
                value: null,
                facts: { code, count: rest.count },
                suggestions: NONE,
              },
            ];
      });
      return [...kept, ...rests].toSorted((a, b) => a.row - b.row);
    },
  };
};

export const describeProblem = ({ code, value, facts, suggestions }: Problem): Text =>
  PROBLEMS[code].detail({ ...facts, value: value ?? '', nearest: suggestions.join(', ') });

export const rowProblem = (problem: Problem, language: Language): RowProblem => ({
  row: problem.row,
  column: problem.column,
  code: problem.code,
  severity: PROBLEMS[problem.code].severity,
  value: problem.value,
  detail: describeProblem(problem)[language],
  suggestions: [...problem.suggestions],
});
