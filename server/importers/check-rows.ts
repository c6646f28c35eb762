import type { Dataset } from '../contract/dataset.ts';
import { identifierKey } from './match/identity.ts';
import { headingOf, isMapped, type Plan, type RowShape } from './plan.ts';
import type { ProblemReport } from './problems.ts';
import type { Facts, Row } from './row-facts.ts';
import type { Table } from './table.ts';
import { holdsPersonalData, namesNobody } from './values/odd-names.ts';

const NEEDS: Record<RowShape, { who: boolean; what: boolean; where: boolean }> = {
  participations: { who: true, what: true, where: false },
  projects: { who: false, what: true, where: false },
  organizations: { who: true, what: false, where: false },
  territories: { who: false, what: false, where: true },
};

const hasTitle = ({ project }: Facts): boolean => project.title !== null;
const hasProject = ({ project }: Facts): boolean =>
  project.title !== null || project.acronym !== null || project.identifiers.length > 0;
const hasPlace = ({ place: { self } }: Facts): boolean => self.name !== null || self.code !== null;

/** Whether the file or the dataset tells the title of the project that a row only gives an identifier of. */
const titleKnown = (rows: readonly Row[], projects: Dataset['projects']) => {
  const speaking = new Set<Facts>();
  for (const { what } of rows) if (what !== null) speaking.add(what);
  const titled = new Set<string>();
  if ([...speaking].every(hasTitle)) return hasTitle;
  for (const { identifiers } of projects) {
    for (const identifier of identifiers) titled.add(identifierKey(identifier));
  }
  for (const facts of speaking) {
    if (!hasTitle(facts)) continue;
    for (const identifier of facts.project.identifiers) titled.add(identifierKey(identifier));
  }
  return (facts: Facts): boolean =>
    hasTitle(facts) ||
    facts.project.identifiers.some((identifier) => titled.has(identifierKey(identifier)));
};

/** Projects that nothing in the file gives a name are called by their code: said once. */
const noteUntitled = (rows: readonly Row[], plan: Plan, report: ProblemReport): void => {
  const [first] = rows;
  const identifier = first?.what?.project.identifiers[0];
  if (first === undefined || identifier === undefined || isMapped(plan, 'project.acronym')) return;
  const column = headingOf(plan, `project.id.${identifier.scheme}`);
  const at = { row: first.row, column, value: identifier.value };
  report.add('untitled-projects', at, { example: identifier.value });
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

const checkWidths = (table: Table, report: ProblemReport): void => {
  const columns = table.columns.length;
  for (const { row, cells } of table.rows) {
    if (cells.length < columns) {
      report.add('too-few-cells', { row }, { cells: cells.length, columns });
    } else if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')) {
      report.add('too-many-cells', { row }, { cells: cells.length, columns });
    }
  }
};

/** A name that names nobody, or that holds what belongs to a person: kept, and pointed out where it is said first. */
const checkName = (facts: Facts, row: number, column: string | null, report: ProblemReport) => {
  const { name } = facts.organization;
  if (name === null) return;
  if (namesNobody(name)) report.add('names-nobody', { row, column, value: name });
  if (holdsPersonalData(name)) report.add('personal-data', { row, column, value: name });
};

/**
 * The rows that can stand by themselves: as wide as the header, with what their shape needs. The others are rejected, each with
 * an error in the report. `projects` are those of the dataset.
 */
export const checkRows = (
  table: Table,
  rows: readonly Row[],
  plan: Plan,
  projects: Dataset['projects'],
  report: ProblemReport,
): Row[] => {
  const needs = NEEDS[plan.shape];
  const nameColumn = headingOf(plan, 'organization.name');
  const titleColumn = headingOf(plan, 'project.title');
  const endColumn = headingOf(plan, 'participation.end');
  const seen = new Set<Facts>();
  const isNew = (facts: Facts): boolean => seen.size !== seen.add(facts).size;

  for (const { row, code } of table.oddities) report.add(code, { row });
  checkWidths(table, report);
  for (const { row, who, what, part, where } of rows) {
    if (who === null ? needs.who : who.organization.name === null) {
      report.add('missing-name', { row, column: nameColumn });
    }
    if (needs.what && (what === null || !hasProject(what))) {
      report.add('missing-project', { row, column: titleColumn });
    }
    if (needs.where && (where === null || !hasPlace(where))) {
      report.add('missing-place', { row, column: headingOf(plan, 'territory.name') });
    }
    if (who !== null && isNew(who)) {
      checkName(who, row, nameColumn, report);
      dropImpossibleEnd(who.organization, row, headingOf(plan, 'organization.end'), report);
    }
    if (what !== null && isNew(what)) {
      dropImpossibleEnd(what.project, row, headingOf(plan, 'project.end'), report);
    }
    // The end of a part is taken away once: it need not be remembered that it was looked at.
    if (part !== null) {
      dropImpossibleEnd(part.participation, row, endColumn, report);
    }
  }
  const complete = rows.filter(({ row }) => !report.hasError(row));
  if (!needs.what) return complete;
  if (!isMapped(plan, 'project.title')) {
    noteUntitled(complete, plan, report);
    return complete;
  }
  const isTitled = titleKnown(complete, projects);
  for (const { row, what } of complete) {
    if (what === null || isTitled(what)) continue;
    const [identifier] = what.project.identifiers;
    const project = identifier?.value ?? what.project.acronym ?? '';
    report.add('missing-title', { row, column: titleColumn }, { project });
  }
  return complete.filter(({ row }) => !report.hasError(row));
};
