import type { Dataset } from '../../contract/dataset.ts';
import {
  perType,
  RECORD_TYPES,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../../contract/records.ts';
import type { ImportPreview, Marks } from '../../contract/imports.ts';
import type { ImportFile, PreparedImport, PrepareOptions, Problem } from '../index.ts';
import { prepareWorkbook } from '../index.ts';
import type { Mapping } from '../../contract/imports.ts';
import { draftStatus, type Draft } from '../match/draft.ts';
import { readWorkbook } from '../read-workbook.ts';
import { readingOptions } from '../reading-options.ts';
import { PROBLEMS } from '../problem-catalogue.ts';
import type { TableRow } from '../table.ts';
import { InTwo } from './in-two.ts';
import { toLines, type Lines } from '../../lines.ts';

export interface PrepareInput {
  file: ImportFile;
  mapping: Mapping | null;
  options: PrepareOptions;
}

/** What people call a record that is new or changed, and rows that bring it about. */
export interface Told {
  label: string;
  rows: number[];
}

/** What a file would do, in a form that crosses to another process and waits there without weighing on it. */
export interface Prepared extends Omit<
  PreparedImport,
  'changes' | 'drafts' | 'problems' | 'table'
> {
  columns: string[];
  headerRow: number;
  marks: Marks | null;
  /** In the order of rows. */
  problems: Lines<Problem>;
  problemCounts: ImportPreview['problemCounts'];
  /** Rows that an error rejects, in order. */
  rejected: Uint32Array;
  /** Ids of all participations that the file speaks of, changed or not, one a line. */
  spoken: string;
  /** Of the new and changed records other than territories: whether there are real ones, invented ones. */
  natures: { real: boolean; fictional: boolean };
}

/** What is read from beginning to end only when it is written, or page by page: the heavy part. */
export interface Contents {
  /** As they were read. */
  rows: Lines<TableRow>;
  /** New and changed ones by collection, in the order in which the file speaks of them. */
  records: { [T in RecordType]: Lines<RecordOf[T]> };
  /** Of each of these, in the same order. */
  told: Record<RecordType, Lines<Told>>;
}

const MOST_ROWS = 50;

type Drafts = PreparedImport['drafts'];

/** How a record is called where it is mentioned; of participations, who takes part in what. */
const labeller = (drafts: Drafts): ((record: AnyRecord) => string) => {
  const names = new Map<string, string>();
  for (const { record } of drafts.organizations) names.set(record.id, record.name);
  for (const { record } of drafts.projects) names.set(record.id, record.acronym ?? record.title);
  return (record) => {
    if ('organization' in record && 'project' in record)
      return `${names.get(record.organization) ?? record.organization} — ${names.get(record.project) ?? record.project}`;
    return 'title' in record ? record.title : (record as { name: string }).name;
  };
};

const rowsOf = (changedBy: readonly number[]): number[] =>
  changedBy.length === 1 ? [...changedBy] : [...new Set(changedBy)].slice(0, MOST_ROWS);

function* tell(
  drafts: readonly Draft<AnyRecord>[],
  labelOf: (record: AnyRecord) => string,
): Generator<Told> {
  for (const { record, changedBy } of drafts)
    yield { label: labelOf(record), rows: rowsOf(changedBy) };
}

function* recordsOf(drafts: readonly Draft<AnyRecord>[]): Generator<AnyRecord> {
  for (const { record } of drafts) yield record;
}

const packRecords = (drafts: Drafts): Pick<Contents, 'records' | 'told'> => {
  const labelOf = labeller(drafts);
  const changed = perType((type) =>
    (drafts[type] as Draft<AnyRecord>[]).filter((draft) => draftStatus(draft) !== 'unchanged'),
  );
  return {
    records: perType((type) => toLines(recordsOf(changed[type]))) as Contents['records'],
    told: perType((type) => toLines(tell(changed[type], labelOf))),
  };
};

const rank = ({ severity }: { severity: string }): number => (severity === 'error' ? 0 : 1);

/** How many problems of each kind there are, errors first, then the most frequent. */
const countProblems = (problems: readonly Problem[]): ImportPreview['problemCounts'] => {
  const kinds = new Map<string, ImportPreview['problemCounts'][number]>();
  for (const { code: own, column, facts } of problems) {
    // One problem may stand for many like it that were not kept.
    const [code, count] =
      own === 'more-like-this'
        ? [facts['code'] as Problem['code'], Number(facts['count'])]
        : [own, 1];
    const key = `${code}\u0000${column ?? ''}`;
    const kind = kinds.get(key) ?? { code, column, severity: PROBLEMS[code].severity, count: 0 };
    kind.count += count;
    kinds.set(key, kind);
  }
  return [...kinds.values()].toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
};

const naturesOf = (drafts: Drafts): Prepared['natures'] => {
  const natures = { real: false, fictional: false };
  for (const type of RECORD_TYPES) {
    if (type === 'territories') continue;
    for (const draft of drafts[type] as Draft<AnyRecord>[])
      if (draftStatus(draft) !== 'unchanged')
        natures[draft.record.fictional ? 'fictional' : 'real'] = true;
  }
  return natures;
};

const rejectedRows = (problems: readonly Problem[]): Uint32Array => {
  const rows = new Set<number>();
  for (const { code, row } of problems) if (PROBLEMS[code].severity === 'error') rows.add(row);
  return Uint32Array.from(rows).toSorted();
};

export const packPrepared = (prepared: PreparedImport): InTwo<Prepared, Contents> => {
  const { changes: _changes, drafts, problems, table, ...rest } = prepared;
  return new InTwo(
    {
      ...rest,
      columns: table.columns,
      headerRow: table.reading.headerRow ?? 1,
      marks: table.marks ?? null,
      problems: toLines(problems),
      problemCounts: countProblems(problems),
      rejected: rejectedRows(problems),
      spoken: drafts.participations.map(({ record }) => record.id).join('\n'),
      natures: naturesOf(drafts),
    },
    () => ({ rows: toLines(table.rows), ...packRecords(drafts) }),
  );
};

/** Share of the work that is done when a file is read. */
const READ = 0.2;

/** A whole preparation. Errors as `prepareImport`. */
export const prepare = (
  { file, mapping, options }: PrepareInput,
  dataset: Dataset,
  progress: (done: number) => void,
): InTwo<Prepared, Contents> => {
  const workbook = readWorkbook(file, readingOptions(mapping));
  progress(READ);
  return packPrepared(prepareWorkbook(workbook, mapping, dataset, options));
};
