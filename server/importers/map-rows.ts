import type { Plan, PlannedField } from './plan.ts';
import type { ProblemReport } from './problems.ts';
import { emptyFacts, type RowFacts } from './row-facts.ts';
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

/** Table -> what each row says. A cell that cannot be read is reported and left out. */
export const mapRows = (table: Table, plan: Plan, report: ProblemReport): RowFacts[] =>
  table.rows.map(({ row, cells }) => {
    const facts = emptyFacts(row);
    for (const field of plan.fields) {
      const word = wordOf(field.take(cells), field, plan.missing);
      if (word === '') continue;
      const trouble = field.read(word, facts);
      if (trouble === null) continue;
      report.add(trouble.code, { row, column: field.heading, value: word }, trouble.facts);
    }
    return facts;
  });
