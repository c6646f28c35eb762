import type { Dataset } from '../../contract/dataset.ts';
import type { Source } from '../../contract/fields.ts';
import type { Decision } from '../../contract/imports.ts';
import { headingOf, type Plan } from '../plan.ts';
import type { ProblemReport } from '../problems.ts';

/** What every kind of record needs to be matched. */
export interface MatchContext {
  dataset: Dataset;
  plan: Plan;
  report: ProblemReport;
  /** Of each record that the file makes or changes. */
  sources: Source[];
  fictional: boolean;
  /** What a person said of pairs that may be one organisation, by their id. */
  decisions: Readonly<Record<string, Decision>>;
}

export const matchContext = (
  dataset: Dataset,
  plan: Plan,
  report: ProblemReport,
  decisions: MatchContext['decisions'],
): MatchContext => {
  const { source, fictional } = plan.mapping;
  const hasSource = source !== null && (source.url !== null || source.title !== null);
  const sources = hasSource ? [{ url: source.url, title: source.title, date: null }] : [];
  return { dataset, plan, report, sources, fictional, decisions };
};

/** A row that gives a field of a record another value than a row before it. */
export const reportDifference = (
  { plan, report }: MatchContext,
  target: string,
  row: number,
  value: string | number | null,
  facts: { record: string; kept: string | number },
): void => {
  report.add(
    'differing-values',
    { row, column: headingOf(plan, target), value: String(value) },
    facts,
  );
};

/** Reports a list of a record that has no room for more. */
export const reportFullList = (
  { plan, report }: MatchContext,
  target: string,
  row: number,
  facts: { record: string; limit: number },
): void => {
  report.add('list-full', { row, column: headingOf(plan, target) }, facts);
};
