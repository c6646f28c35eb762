import type { Text } from '../contract/fields.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';

/** What people call a record of each type, one and many. */
export const NOUNS: Record<RecordType, { one: Text; many: Text }> = {
  territories: {
    one: { it: 'territorio', en: 'territory' },
    many: { it: 'territori', en: 'territories' },
  },
  programmes: {
    one: { it: 'programma', en: 'programme' },
    many: { it: 'programmi', en: 'programmes' },
  },
  measures: { one: { it: 'misura', en: 'measure' }, many: { it: 'misure', en: 'measures' } },
  organizations: {
    one: { it: 'organizzazione', en: 'organisation' },
    many: { it: 'organizzazioni', en: 'organisations' },
  },
  projects: { one: { it: 'progetto', en: 'project' }, many: { it: 'progetti', en: 'projects' } },
  participations: {
    one: { it: 'partecipazione', en: 'participation' },
    many: { it: 'partecipazioni', en: 'participations' },
  },
};

/** The field that names a record to a person. */
const LABELS: { [T in RecordType]: (record: RecordOf[T]) => string } = {
  territories: ({ name }) => name,
  programmes: ({ name }) => name,
  measures: ({ name }) => name,
  organizations: ({ name }) => name,
  projects: ({ title }) => title,
  participations: ({ id }) => id,
};

export const labelOf = <T extends RecordType>(type: T, record: RecordOf[T]): string =>
  LABELS[type](record);

export type Verb = 'create' | 'update' | 'delete';

const VERBS: Record<Verb, Text> = {
  create: { it: 'Creazione', en: 'Created' },
  update: { it: 'Modifica', en: 'Changed' },
  delete: { it: 'Cancellazione', en: 'Deleted' },
};

/** What the history says of a change by hand. */
export const changeMessage = <T extends RecordType>(
  verb: Verb,
  type: T,
  record: RecordOf[T],
): Text => ({
  it: `${VERBS[verb].it}: ${NOUNS[type].one.it} «${labelOf(type, record)}»`,
  en: `${VERBS[verb].en}: ${NOUNS[type].one.en} "${labelOf(type, record)}"`,
});
