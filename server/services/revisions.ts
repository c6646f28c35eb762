import type { Language } from '../contract/fields.ts';
import type { Revision } from '../contract/revision.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import type { Change } from '../store/store.ts';
import type { CommitResult, Current } from './current.ts';
import type { Page } from './records-page.ts';
import type { By } from './records.ts';

/** The history: who changed what and when; and the undo. */
export interface Revisions {
  /** Newest first. */
  list(page: { limit: number; cursor: string | null }): Promise<Page<Revision>>;
  get(number: number): Promise<{ revision: Revision; changes: Change[] }>;
  /** As a new revision. */
  revert(number: number, by: By): Promise<CommitResult>;
}

const UNDO: Record<Language, (number: number) => string> = {
  it: (number) => `Annullata la revisione ${number}`,
  en: (number) => `Undid revision ${number}`,
};

const REVISION = { it: 'La revisione', en: 'Revision' };

const beforeOf = (cursor: string): number => {
  if (/^[1-9]\d{0,14}$/.test(cursor)) return Number(cursor);
  throw new InvalidInput('invalid-cursor', {
    it: `Il cursore «${cursor}» non è di questo elenco: usa il valore di «next» della pagina prima.`,
    en: `The cursor "${cursor}" is not of this list: use the value of "next" of the page before.`,
  });
};

export const createRevisions = (current: Current): Revisions => ({
  list: async ({ limit, cursor }) => {
    const before = cursor === null ? null : beforeOf(cursor);
    const { items, next } = await current.store.history({ before, limit });
    return { items, next: next === null ? null : String(next) };
  },
  get: (number) => {
    if (number < 1) throw new NotFound(REVISION, String(number));
    return current.store.changesOf(number);
  },
  revert: (number, { author, language }) => {
    if (number < 1) throw new NotFound(REVISION, String(number));
    return current.revert(number, { author, message: UNDO[language](number) });
  },
});
