import type { Text } from '../contract/fields.ts';
import type { RecordType } from '../contract/records.ts';

/** What one record of each collection is called in messages. */
export const RECORD_NAMES: Record<RecordType, Text> = {
  territories: { it: 'territorio', en: 'territory' },
  programmes: { it: 'programma', en: 'programme' },
  measures: { it: 'misura', en: 'measure' },
  organizations: { it: 'organizzazione', en: 'organisation' },
  projects: { it: 'progetto', en: 'project' },
  participations: { it: 'partecipazione', en: 'participation' },
};

/** Joins texts in both languages at once: a string is the same in both. */
export const say = (...parts: (string | Text)[]): Text => ({
  it: parts.map((part) => (typeof part === 'string' ? part : part.it)).join(''),
  en: parts.map((part) => (typeof part === 'string' ? part : part.en)).join(''),
});

/** `organizzazione «org-1»` / `organisation "org-1"`. */
export const namedRecord = (type: RecordType, id: string): Text => ({
  it: `${RECORD_NAMES[type].it} «${id}»`,
  en: `${RECORD_NAMES[type].en} "${id}"`,
});
