import type { Language } from '../contract/fields.ts';
import type { ImportPreview, RowProblem } from '../contract/imports.ts';
import { rowProblem, type Duplicate, type PreparedImport } from '../importers/index.ts';
import { duplicateReasons } from './imports-words.ts';

/** What is kept of an import between preview and commit: its changes are made again then, against what is there then. */
export type SeenImport = Omit<PreparedImport, 'changes'>;

/** The same name is worth a look; with the same seat it is likely. */
const score = ({ incoming, existing }: Duplicate): number =>
  incoming.territory !== null && incoming.territory === existing.territory ? 0.9 : 0.7;

const PROBLEMS_SHOWN = 1_000;

const side = ({ id, name, identifiers }: Duplicate['incoming']) => ({
  id,
  name,
  place: null,
  identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  projects: 0,
  rows: [],
});

/** How many of each kind there are, the most frequent first. */
const countProblems = (problems: readonly RowProblem[]): ImportPreview['problemCounts'] => {
  const kinds = new Map<string, ImportPreview['problemCounts'][number]>();
  for (const { code, column, severity } of problems) {
    const key = JSON.stringify([code, column]);
    const kind = kinds.get(key) ?? { code, column, severity, count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
};

export const toPreview = (
  of: { id: string; fileName: string; revision: number; seen: SeenImport },
  language: Language,
): ImportPreview => {
  const { seen } = of;
  const problems = seen.problems.map((problem) => rowProblem(problem, language));
  return {
    id: of.id,
    fileName: of.fileName,
    revision: of.revision,
    format: 'csv',
    mapping: seen.mapping,
    sheets: [],
    encodings: [],
    columns: [],
    kept: null,
    counts: seen.counts,
    records: seen.records,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    problemCounts: countProblems(problems),
    duplicates: seen.duplicates.map((duplicate) => ({
      id: `${duplicate.incoming.id}~${duplicate.existing.id}`,
      incoming: duplicate.incoming.id,
      existing: duplicate.existing.id,
      score: score(duplicate),
      group: 'probable',
      reasons: duplicateReasons(duplicate).map((reason) => reason[language]),
      against: [],
      decision: 'later',
      sides: { incoming: side(duplicate.incoming), existing: side(duplicate.existing) },
    })),
    disappeared: { count: 0, samples: [] },
  };
};
