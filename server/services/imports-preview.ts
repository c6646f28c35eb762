import type { Language } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { rowProblem, type Duplicate, type PreparedImport } from '../importers/index.ts';
import { duplicateReasons } from './imports-words.ts';

/** What is kept of an import between preview and commit: its changes are made again then, against what is there then. */
export type SeenImport = Omit<PreparedImport, 'changes'>;

/** The same name is worth a look; with the same seat it is likely. */
const score = ({ incoming, existing }: Duplicate): number =>
  incoming.territory !== null && incoming.territory === existing.territory ? 0.9 : 0.7;

export const toPreview = (
  of: { id: string; fileName: string; revision: number; seen: SeenImport },
  language: Language,
): ImportPreview => ({
  id: of.id,
  fileName: of.fileName,
  revision: of.revision,
  mapping: of.seen.mapping,
  counts: of.seen.counts,
  records: of.seen.records,
  problems: of.seen.problems.map((problem) => rowProblem(problem, language)),
  duplicates: of.seen.duplicates.map((duplicate) => ({
    incoming: duplicate.incoming.id,
    existing: duplicate.existing.id,
    score: score(duplicate),
    reasons: duplicateReasons(duplicate).map((reason) => reason[language]),
  })),
});
