import type { Plan, PlannedField } from './plan.ts';
import { PROBLEMS, type ProblemCode } from './problem-catalogue.ts';
import type { Problem, ProblemReport } from './problems.ts';
import { blankFacts, subjectOf, type Facts, type Row, type Subject } from './row-facts.ts';
import type { Table } from './table.ts';

const DASHES = /^[-–—]{1,3}$/u;

/** What a cell says to its field: "" when it says nothing. Cells are trimmed, dashes alone are nothing. */
const wordOf = (cell: string, field: PlannedField, missing: ReadonlySet<string>): string => {
  const written = cell.trim();
  if (written === '' || (written.length <= 3 && DASHES.test(written))) return '';
  if (missing.size === 0 && field.values.size === 0) return written;
  const key = written.toLowerCase();
  if (missing.has(key)) return '';
  return field.values.get(key) ?? written;
};

interface Reading {
  facts: Facts;
  /** Cells that could not be read, and are left out. */
  troubles: Omit<Problem, 'row' | 'suggestions'>[];
}

type Read = (cells: readonly string[]) => { reading: Reading; isNew: boolean };

const subjectReader = (subject: Subject, { fields, missing }: Plan): Read => {
  const mine = fields.filter(({ target }) => subjectOf(target) === subject);
  const known = new Map<string, Reading>();

  const read = (cells: readonly string[]): Reading => {
    const reading: Reading = { facts: blankFacts(subject), troubles: [] };
    for (const field of mine) {
      const value = wordOf(field.take(cells), field, missing);
      const trouble = value === '' ? null : field.read(value, reading.facts);
      if (trouble === null) continue;
      reading.troubles.push({ ...trouble, column: field.heading, value });
    }
    return reading;
  };

  return (cells) => {
    const key = mine.map(({ take }) => take(cells)).join('\u0000');
    const before = known.get(key);
    if (before !== undefined) return { reading: before, isNew: false };
    const reading = read(cells);
    known.set(key, reading);
    return { reading, isNew: true };
  };
};

const isError = (code: ProblemCode): boolean => PROBLEMS[code].severity === 'error';

/** Table -> what each row says. A cell that cannot be read is reported: an error in every row, a warning where it is said first. */
export const mapRows = (table: Table, plan: Plan, report: ProblemReport): Row[] => {
  const readers = {
    who: subjectReader('who', plan),
    what: subjectReader('what', plan),
    part: subjectReader('part', plan),
  };
  return table.rows.map(({ row, cells }) => {
    const factsOf = (subject: Subject): Facts => {
      const { reading, isNew } = readers[subject](cells);
      for (const { code, facts, column, value } of reading.troubles) {
        if (isNew || isError(code)) report.add(code, { row, column, value }, facts);
      }
      return reading.facts;
    };
    return { row, who: factsOf('who'), what: factsOf('what'), part: factsOf('part') };
  });
};
