import type { Dataset } from '../contract/dataset.ts';
import { identifierKey } from './match/identity.ts';
import { headingOf, type Plan } from './plan.ts';
import type { ProblemReport } from './problems.ts';
import type { Row } from './row-facts.ts';
import type { Table } from './table.ts';

type Check = (row: Row) => boolean;

const hasTitle: Check = ({ what }) => what.project.title !== null;

/** Whether the file or the dataset tells the title of the project that a row only gives an identifier of. */
const titleKnown = (rows: readonly Row[], projects: Dataset['projects']): Check => {
  if (rows.every(hasTitle)) return hasTitle;
  const titled = new Set<string>();
  for (const { identifiers } of projects) {
    for (const identifier of identifiers) titled.add(identifierKey(identifier));
  }
  for (const { what } of rows.filter(hasTitle)) {
    for (const identifier of what.project.identifiers) titled.add(identifierKey(identifier));
  }
  return (row) =>
    hasTitle(row) ||
    row.what.project.identifiers.some((identifier) => titled.has(identifierKey(identifier)));
};

const dropImpossibleEnd = (
  period: { start: string | null; end: string | null },
  row: number,
  column: string | null,
  report: ProblemReport,
): void => {
  if (period.start === null || period.end === null || period.end >= period.start) return;
  const { start, end } = period;
  report.add('ends-before-start', { row, column, value: end }, { start, end });
  period.end = null;
};

/**
 * The rows that can stand by themselves: as wide as the header, with an organisation's name and a project. The others are
 * rejected, each with an error in the report. `projects` are those of the dataset.
 */
export const checkRows = (
  table: Table,
  rows: Row[],
  plan: Plan,
  projects: Dataset['projects'],
  report: ProblemReport,
): Row[] => {
  const columns = table.columns.length;
  const nameColumn = headingOf(plan, 'organization.name');
  const titleColumn = headingOf(plan, 'project.title');

  for (const { row, code } of table.oddities) report.add(code, { row });
  const complete = rows.filter(({ row, who, what, part }, index) => {
    const { project } = what;
    const cells = table.rows[index]?.cells ?? [];
    const surplus =
      cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '');
    if (surplus) {
      report.add('too-many-cells', { row }, { cells: cells.length, columns });
      return false;
    }
    if (cells.length < columns)
      report.add('too-few-cells', { row }, { cells: cells.length, columns });
    if (report.hasError(row)) return false;
    if (who.organization.name === null) {
      report.add('missing-name', { row, column: nameColumn });
      return false;
    }
    if (project.title === null && project.identifiers.length === 0) {
      report.add('missing-project', { row, column: titleColumn });
      return false;
    }
    dropImpossibleEnd(project, row, headingOf(plan, 'project.end'), report);
    dropImpossibleEnd(part.participation, row, headingOf(plan, 'participation.end'), report);
    return true;
  });
  const isTitled = titleKnown(complete, projects);
  return complete.filter((row) => {
    if (isTitled(row)) return true;
    const [identifier] = row.what.project.identifiers;
    const known = { project: identifier?.value ?? '' };
    report.add('missing-title', { row: row.row, column: titleColumn }, known);
    return false;
  });
};
