import type { Language } from '../contract/fields.ts';
import type { ImportPreview, Mapping } from '../contract/imports.ts';
import { Conflict, InvalidInput, NotFound } from '../errors.ts';
import { prepareImport, type ImportFile } from '../importers/index.ts';
import type { Clock, CommitResult, Current } from './current.ts';
import { readMapping } from './imports-mapping.ts';
import { requireOneNature } from './imports-nature.ts';
import { toPreview, type SeenImport } from './imports-preview.ts';
import { createShelf, type ShelfLimits } from './imports-shelf.ts';
import { IMPORT, importMessage } from './imports-words.ts';

/** A file on its way in: read and shown first, written when told to. */
export interface Imports {
  /**
   * Reads a file and says what importing it would do; nothing is written. `mapping` is JSON text or its value.
   * @throws InvalidInput (422; 413 `too-large`) for what is wrong with the whole; Conflict `demo-loaded`, `mixed-data`
   */
  prepare(file: ImportFile, mapping: unknown, language: Language): Promise<ImportPreview>;
  /** @throws NotFound */
  get(id: string, language: Language): ImportPreview;
  /** Writes it as one revision, all or nothing. Told twice, it answers the same. @throws NotFound, and what a commit throws */
  commit(id: string, author: string): Promise<CommitResult>;
  /** Forgets it. @throws NotFound */
  discard(id: string): void;
}

/** A file that was prepared, kept until it is committed, discarded or forgotten. */
interface Waiting {
  file: ImportFile;
  mapping: Mapping;
  language: Language;
  revision: number;
  seen: SeenImport;
  /** Set by the first order to commit, so that a second one waits for the same answer. */
  committing: Promise<CommitResult> | null;
}

const MEGABYTE = 1_048_576;
const LARGEST_FILE = 20 * MEGABYTE;
const SHELF: ShelfLimits = { items: 20, bytes: 100 * MEGABYTE, age: 60 * 60 * 1_000 };
const ATTEMPTS = 4;

const tooLarge = ({ name, bytes }: ImportFile): InvalidInput => {
  const size = Math.ceil(bytes.length / MEGABYTE);
  const limit = LARGEST_FILE / MEGABYTE;
  return new InvalidInput(
    'too-large',
    {
      it: `«${name}» pesa ${size} MB, al massimo ${limit}. Dividilo in più file e importali uno dopo l’altro.`,
      en: `"${name}" is ${size} MB, at most ${limit}. Split it into several files and import them one after the other.`,
    },
    { status: 413 },
  );
};

const isStale = (error: unknown): boolean =>
  error instanceof Conflict && error.code === 'stale-revision';

export const createImports = ({
  current,
  clock,
  newId,
  limits = SHELF,
}: {
  current: Pick<Current, 'store' | 'dataset' | 'revision' | 'commit'>;
  clock: Clock;
  newId: () => string;
  limits?: ShelfLimits;
}): Imports => {
  const shelf = createShelf<Waiting>(limits, () => clock().getTime());

  /** What the file would do to the data as they are now. */
  const compare = (file: ImportFile, mapping: Mapping) => {
    requireOneNature(current.dataset(), mapping.fictional);
    return { revision: current.revision(), ...prepareImport(file, mapping, current.dataset()) };
  };

  /** An import that became a revision earlier, in this process or before it, is not written again. */
  const alreadyCommitted = async (id: string): Promise<CommitResult | null> => {
    const revision = await current.store.findImport(id);
    return revision === null ? null : { revision: revision.number, changed: true };
  };

  const write = async (id: string, waiting: Waiting, author: string): Promise<CommitResult> => {
    const { file, mapping, language } = waiting;
    const earlier = await alreadyCommitted(id);
    if (earlier !== null) return earlier;
    for (let attempt = 1; ; attempt++) {
      const { revision: expected, changes, counts } = compare(file, mapping);
      const message = importMessage(file.name, counts, language);
      try {
        return await current.commit(changes, { author, message, importId: id, expected });
      } catch (error) {
        const before = error instanceof Conflict ? await alreadyCommitted(id) : null;
        if (before !== null) return before;
        if (!isStale(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };

  return {
    prepare: async (file, input, language) => {
      if (file.bytes.length > LARGEST_FILE) throw tooLarge(file);
      const mapping = readMapping(input);
      const { revision, changes: _, ...seen } = compare(file, mapping);
      const id = `imp-${newId()}`;
      const waiting = { file, mapping, language, revision, seen, committing: null };
      shelf.put(id, waiting, file.bytes.length);
      return toPreview({ id, fileName: file.name, revision, seen }, language);
    },

    get: (id, language) => {
      const waiting = shelf.get(id);
      if (waiting === undefined) throw new NotFound(IMPORT, id);
      const { file, revision, seen } = waiting;
      return toPreview({ id, fileName: file.name, revision, seen }, language);
    },

    commit: async (id, author) => {
      const waiting = shelf.get(id);
      if (waiting === undefined) {
        const before = await alreadyCommitted(id);
        if (before === null) throw new NotFound(IMPORT, id);
        return before;
      }
      waiting.committing ??= write(id, waiting, author);
      try {
        const result = await waiting.committing;
        waiting.file = { name: waiting.file.name, bytes: new Uint8Array() };
        return result;
      } catch (error) {
        // Whether an answer that was lost was a success is found out by the next order.
        waiting.committing = null;
        throw error;
      }
    },

    discard: (id) => {
      if (!shelf.remove(id)) throw new NotFound(IMPORT, id);
    },
  };
};
