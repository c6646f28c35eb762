import type { Language } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { lineCount, readLines } from '../lines.ts';
import { rowProblem } from '../importers/problems.ts';
import type { Current } from './current.ts';
import { disappearedLabels } from './imports-changes.ts';
import { tellDuplicates } from './imports-duplicates.ts';
import type { Waiting } from './imports-waiting.ts';

const PROBLEMS_SHOWN = 1_000;
const SAMPLES = 5;

/** What an import would do, in the words of the contract and the language of who asks. */
export const toPreview = (
  waiting: Waiting,
  current: Pick<Current, 'record'>,
  language: Language,
): ImportPreview => {
  const { prepared, disappeared, decisions } = waiting;
  const problems = [...readLines(prepared.problems, 0, PROBLEMS_SHOWN)];
  return {
    id: waiting.id,
    fileName: waiting.file.name,
    revision: waiting.revision,
    format: prepared.format,
    mapping: prepared.mapping,
    sheets: prepared.sheets,
    marks: prepared.marks,
    encodings: prepared.encodings,
    columns: prepared.guesses.map((guess) => ({
      ...guess,
      reasons: guess.reasons.map((reason) => reason[language]),
    })),
    kept: prepared.kept === null ? null : { name: prepared.kept },
    counts: prepared.counts,
    records: prepared.records,
    problems: problems.map((problem) => rowProblem(problem, language)),
    problemCounts: prepared.problemCounts,
    duplicates: tellDuplicates(prepared.duplicates, decisions, language),
    disappeared: {
      count: disappeared.length,
      samples: disappearedLabels(waiting, current, SAMPLES),
    },
  };
};

/** All the problems, by position. */
export const listProblems = ({ prepared }: Waiting, language: Language) => ({
  count: lineCount(prepared.problems),
  read: (start: number, end: number) =>
    [...readLines(prepared.problems, start, end)].map((problem) => rowProblem(problem, language)),
});
