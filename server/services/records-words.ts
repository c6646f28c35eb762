import type { Text } from '../contract/fields.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';

interface Noun {
  one: Text;
  /** At the start of a sentence. */
  the: Text;
}

/** What people call a record of each type. */
export const NOUNS: Record<RecordType, Noun> = {
  territories: {
    one: { it: 'territorio', en: 'territory' },
    the: { it: 'Il territorio', en: 'The territory' },
  },
  programmes: {
    one: { it: 'programma', en: 'programme' },
    the: { it: 'Il programma', en: 'The programme' },
  },
  measures: {
    one: { it: 'misura', en: 'measure' },
    the: { it: 'La misura', en: 'The measure' },
  },
  organizations: {
    one: { it: 'organizzazione', en: 'organisation' },
    the: { it: 'L’organizzazione', en: 'The organisation' },
  },
  projects: {
    one: { it: 'progetto', en: 'project' },
    the: { it: 'Il progetto', en: 'The project' },
  },
  participations: {
    one: { it: 'partecipazione', en: 'participation' },
    the: { it: 'La partecipazione', en: 'The participation' },
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
