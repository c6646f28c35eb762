import type { Language } from '../contract/fields.ts';
import type {
  ImportChange,
  ImportDecisions,
  ImportNetwork,
  ImportPreview,
  ImportRows,
  Mapping,
  RowProblem,
} from '../contract/imports.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { ExportTable } from '../exporters/table.ts';
import { lineCount, readLines } from '../lines.ts';
import type { ImportFile } from '../importers/index.ts';
import { LIMITS } from '../importers/readers/limits.ts';
import type { Clock, CommitResult, Current } from './current.ts';
import type { Distinctions } from './duplicates-distinctions.ts';
import { changesOf, endedBy, listChanges } from './imports-changes.ts';
import { changesMatching, readDecisions, withDecisions } from './imports-decisions.ts';
import { disappearedFrom, fileKey, rememberFile } from './imports-file-memory.ts';
import { readMapping } from './imports-mapping.ts';
import { requireOneNature } from './imports-nature.ts';
import { networkChange } from './imports-network.ts';
import type { Prepare } from './imports-prepare.ts';
import { listProblems, toPreview } from './imports-preview.ts';
import { rejectedTable } from './imports-rejected.ts';
import { lastRowOf, positionOfRow } from './imports-rows.ts';
import { decidedBefore, keepApart } from './imports-told-apart.ts';
import { createShelf, type ShelfLimits } from './imports-shelf.ts';
import {
  contentsWeight,
  fileOf,
  keepFile,
  lightened,
  weightOf,
  type Waiting,
} from './imports-waiting.ts';
import {
  alreadyWritten,
  IMPORT,
  importMessage,
  READING,
  tooLarge,
  WRITING,
} from './imports-words.ts';
import type { Task } from './jobs.ts';
import type { KeptMappings } from './kept-mappings.ts';
import { pageByPosition, type PageWish } from './position-page.ts';
import type { Page } from './records-page.ts';

/** Who asks, and how to say how far the work is. */
export interface Asking {
  language: Language;
  task?: Task;
}

export interface CommitWish extends Partial<Asking> {
  author: string;
  /** As it came. */
  decisions?: unknown;
  /** A note for the history. */
  message?: string | undefined;
}

/** A file on its way in: read and shown first, corrected as often as needed, written when told to. */
export interface Imports {
  /**
   * Reads a file and says what importing it would do; nothing is written. `mapping` is JSON text or its value; without one
   * everything is guessed.
   * @throws InvalidInput (422; 413 `too-large`) for what is wrong with the whole; Conflict `demo-loaded`, `mixed-data`
   */
  prepare(file: ImportFile, mapping: unknown, asking: Asking): Promise<ImportPreview>;
  /** @throws NotFound */
  get(id: string, language: Language): ImportPreview;
  /** Reads it again with another mapping, or takes decisions. @throws as `prepare`; NotFound; Conflict `import-already-committed` */
  revise(
    id: string,
    change: { mapping?: unknown; decisions?: unknown },
    asking: Asking,
  ): Promise<ImportPreview>;
  /** Pages of the table as it was read, of all the problems, of what would change. @throws NotFound, InvalidInput `invalid-cursor` */
  rows(id: string, page: PageWish & { from: number | null }): Promise<ImportRows>;
  problems(id: string, page: PageWish, language: Language): Page<RowProblem>;
  changes(id: string, page: PageWish): Promise<Page<ImportChange>>;
  /** What it would do to the shape of the network. @throws NotFound */
  network(id: string): Promise<ImportNetwork>;
  /** Rows that were refused, with their reasons, to be mended and imported again. @throws NotFound */
  rejected(id: string, language: Language): Promise<{ fileName: string; table: ExportTable }>;
  /** Writes it as one revision, all or nothing. Told twice, it answers the same. @throws NotFound, and what a commit throws */
  commit(id: string, wish: CommitWish): Promise<CommitResult>;
  /** What the commit answered. @throws NotFound while there is none */
  committed(id: string): Promise<CommitResult>;
  /** Forgets it. @throws NotFound */
  discard(id: string): void;
}

const MEGABYTE = 1_048_576;
const SHELF: ShelfLimits = { items: 20, bytes: 150 * MEGABYTE, age: 24 * 60 * 60 * 1_000 };
const ATTEMPTS = 4;

const silent = (): Task => ({
  signal: new AbortController().signal,
  progress: () => undefined,
  step: () => undefined,
});

const isStale = (error: unknown): boolean =>
  error instanceof Conflict && error.code === 'stale-revision';

export interface ImportsOptions {
  current: Pick<Current, 'store' | 'dataset' | 'revision' | 'record' | 'commit'>;
  clock: Clock;
  newId: () => string;
  mappings: Pick<KeptMappings, 'list'>;
  distinctions: Pick<Distinctions, 'list' | 'keep'>;
  prepare: Prepare;
  limits?: ShelfLimits;
  /** Told of what went wrong beside the import itself. */
  onError?: (error: unknown) => void;
}

export const createImports = ({
  current,
  clock,
  newId,
  mappings,
  distinctions,
  prepare,
  limits = SHELF,
  onError = () => undefined,
}: ImportsOptions): Imports => {
  const shelf = createShelf<Waiting>(limits, () => clock().getTime());
  const { settings } = current.store;
  const today = (): string => clock().toISOString().slice(0, 10);
  const keep = (waiting: Waiting): void => {
    const weight = weightOf(waiting);
    shelf.put(waiting.id, waiting, weight);
    waiting.contents.then(
      (contents) => shelf.weigh(waiting.id, waiting, weight + contentsWeight(contents)),
      () => undefined,
    );
  };

  const find = (id: string): Waiting => {
    const waiting = shelf.get(id);
    if (waiting === undefined) throw new NotFound(IMPORT, id);
    return waiting;
  };

  /** What the file would do to the data as they are now. */
  const compare = async (
    file: ImportFile,
    given: Mapping | null,
    decisions: ImportDecisions,
    task: Task,
  ): Promise<Pick<Waiting, 'revision' | 'prepared' | 'contents' | 'disappeared'>> => {
    task.step(READING);
    const revision = current.revision();
    const dataset = current.dataset();
    const before = await decidedBefore(distinctions);
    const known = { ...decisions, duplicates: { ...before, ...decisions.duplicates } };
    const options = { kept: await mappings.list(), decisions: known };
    const { now: prepared, later: contents } = await prepare(
      { file, mapping: given, options },
      dataset,
      task,
    );
    const { natures, mapping, columns, spoken } = prepared;
    const silentFile = !natures.real && !natures.fictional;
    requireOneNature(
      dataset,
      silentFile ? { real: !mapping.fictional, fictional: mapping.fictional } : natures,
    );
    const key = fileKey(file.name, columns, mapping);
    const day = today();
    const disappeared = await disappearedFrom(settings, key, { spoken, dataset, day });
    return { revision, prepared, contents, disappeared };
  };

  const compareAgain = async (waiting: Waiting, task: Task): Promise<void> => {
    const { given, decisions } = waiting;
    const file = await fileOf(waiting.file);
    Object.assign(waiting, await compare(file, given, decisions, task));
  };

  /** An import that became a revision earlier, in this process or before it, is not written again. */
  const alreadyCommitted = async (id: string): Promise<CommitResult | null> => {
    const revision = await current.store.findImport(id);
    return revision === null ? null : { revision: revision.number, changed: true };
  };

  /**
   * What the file said, for its next version, and who was told apart. The import is written by then: that it cannot be noted is no
   * reason to say it failed.
   */
  const remember = async ({ file, prepared, decisions }: Waiting): Promise<void> => {
    const key = fileKey(file.name, prepared.columns, prepared.mapping);
    const memory = { fileName: file.name, at: clock().toISOString() };
    await rememberFile(settings, key, { ...memory, participations: prepared.spoken }).catch(
      onError,
    );
    await keepApart(distinctions, decisions).catch(onError);
  };

  const writeOnce = async (waiting: Waiting, wish: CommitWish): Promise<CommitResult> => {
    const { id, file, prepared, revision: expected } = waiting;
    requireOneNature(current.dataset(), prepared.natures);
    const changes = await changesOf(await waiting.contents, endedBy(waiting, current, today()));
    const { author } = wish;
    const message = importMessage(file.name, prepared.counts, waiting.language, wish.message);
    return current.commit(changes, { author, message, importId: id, expected });
  };

  const write = async (waiting: Waiting, wish: CommitWish): Promise<CommitResult> => {
    const { id } = waiting;
    const task = wish.task ?? silent();
    const decisions = withDecisions(waiting.decisions, readDecisions(wish.decisions));
    let stale = changesMatching(waiting.decisions, decisions);
    waiting.decisions = decisions;
    const earlier = await alreadyCommitted(id);
    if (earlier !== null) return earlier;
    for (let attempt = 1; ; attempt += 1) {
      if (stale || current.revision() !== waiting.revision) await compareAgain(waiting, task);
      task.signal.throwIfAborted();
      task.step(WRITING);
      try {
        return await writeOnce(waiting, wish);
      } catch (error) {
        const before = error instanceof Conflict ? await alreadyCommitted(id) : null;
        if (before !== null) return before;
        if (!isStale(error) || attempt === ATTEMPTS) throw error;
        stale = true;
      }
    }
  };

  const writeAndRemember = async (waiting: Waiting, wish: CommitWish): Promise<CommitResult> => {
    const result = await write(waiting, wish);
    await remember(waiting);
    return result;
  };

  return {
    prepare: async (file, input, { language, task = silent() }) => {
      if (file.bytes.length > LIMITS.bytes) throw tooLarge(file);
      const given = readMapping(input);
      const [compared, kept] = await Promise.all([compare(file, given, {}, task), keepFile(file)]);
      const waiting: Waiting = {
        id: `imp-${newId()}`,
        file: kept,
        given,
        decisions: {},
        language,
        ...compared,
        committing: null,
        result: null,
      };
      keep(waiting);
      return toPreview(waiting, current, language);
    },

    get: (id, language) => toPreview(find(id), current, language),

    revise: async (id, change, { language, task = silent() }) => {
      const waiting = find(id);
      if (waiting.committing !== null || waiting.result !== null) throw alreadyWritten(id);
      const decisions = withDecisions(waiting.decisions, readDecisions(change.decisions));
      const given = change.mapping === undefined ? waiting.given : readMapping(change.mapping);
      const revised: Waiting = { ...waiting, given, decisions };
      if (change.mapping !== undefined || changesMatching(waiting.decisions, decisions))
        await compareAgain(revised, task);
      keep(revised);
      return toPreview(revised, current, language);
    },

    rows: async (id, { from, ...page }) => {
      const waiting = find(id);
      const { columns, headerRow } = waiting.prepared;
      const { rows } = await waiting.contents;
      const count = lineCount(rows);
      const start = from === null ? undefined : positionOfRow(rows, from);
      return {
        columns,
        headerRow,
        lastRow: lastRowOf(rows) ?? headerRow,
        ...pageByPosition(count, page, (first, end) => [...readLines(rows, first, end)], start),
      };
    },

    problems: (id, page, language) => {
      const { count, read } = listProblems(find(id), language);
      return pageByPosition(count, page, read);
    },

    changes: async (id, page) => {
      const waiting = find(id);
      const { count, read } = listChanges(waiting, await waiting.contents, current, today());
      return pageByPosition(count, page, read);
    },

    network: async (id) => networkChange(current.dataset(), (await find(id).contents).records),

    rejected: async (id, language) => {
      const waiting = find(id);
      const table = rejectedTable(waiting, await waiting.contents, language);
      return { fileName: waiting.file.name, table };
    },

    commit: async (id, wish) => {
      const waiting = shelf.get(id);
      if (waiting === undefined) {
        const before = await alreadyCommitted(id);
        if (before === null) throw new NotFound(IMPORT, id);
        return before;
      }
      if (waiting.result !== null) return waiting.result;
      waiting.committing ??= writeAndRemember(waiting, wish);
      try {
        const result = await waiting.committing;
        if (shelf.get(id) === waiting)
          keep({ ...lightened(waiting, await waiting.contents), result });
        return result;
      } catch (error) {
        // Whether an answer that was lost was a success is found out by the next order.
        waiting.committing = null;
        throw error;
      }
    },

    committed: async (id) => {
      const result = shelf.get(id)?.result ?? (await alreadyCommitted(id));
      if (result === null) throw new NotFound(IMPORT, id);
      return result;
    },

    discard: (id) => {
      if (!shelf.remove(id)) throw new NotFound(IMPORT, id);
    },
  };
};
