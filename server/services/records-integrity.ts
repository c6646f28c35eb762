import type { Dataset } from '../contract/dataset.ts';
import {
  RECORDS,
  RECORD_TYPES,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../contract/records.ts';
import { TERRITORY_LEVELS, type Territory } from '../contract/territory.ts';
import { Conflict } from '../errors.ts';
import type { Current } from './current.ts';
import type { FieldError } from './field-errors.ts';
import { natureOf } from './records-nature.ts';
import { invalidRecord } from './records-parse.ts';
import { NOUNS, labelOf } from './records-words.ts';

type Data = Pick<Current, 'dataset' | 'record'>;

const missing = <T extends RecordType>(data: Data, type: T, record: RecordOf[T]): FieldError[] =>
  RECORDS[type]
    .references(record)
    .filter((reference) => data.record(reference.type, reference.id) === undefined)
    .map(({ type: kind, id, field }) => ({
      path: field,
      detail: {
        it: `${NOUNS[kind].one.it} «${id}» non esiste`,
        en: `${NOUNS[kind].one.en} "${id}" does not exist`,
      },
    }));

const rank = ({ level }: Territory): number => TERRITORY_LEVELS.indexOf(level);

/** A territory lies in larger ones only, so that no chain of parents comes back to its start. */
const misplaced = (data: Data, territory: Territory): FieldError[] => {
  const parents = territory.parents.flatMap((parent, at): FieldError[] => {
    const larger = data.record('territories', parent.territory);
    if (larger === undefined || (larger.id !== territory.id && rank(larger) > rank(territory)))
      return [];
    const detail = {
      it: `«${larger.name}» non è di un livello più grande`,
      en: `"${larger.name}" is not of a larger level`,
    };
    return [{ path: `parents.${at}.territory`, detail }];
  });
  const child = data
    .dataset()
    .territories.find(
      (each) =>
        each.id !== territory.id &&
        rank(each) >= rank(territory) &&
        each.parents.some((parent) => parent.territory === territory.id),
    );
  if (child === undefined) return parents;
  const detail = {
    it: `contiene già «${child.name}», che non sarebbe più di un livello più piccolo`,
    en: `already contains "${child.name}", which would no longer be of a smaller level`,
  };
  return [...parents, { path: 'level', detail }];
};

/**
 * What the schema of one record cannot see: the records it refers to are there, and territories nest.
 * @throws InvalidInput 422 `invalid-record`
 */
export const requireStanding = <T extends RecordType>(
  data: Data,
  type: T,
  record: RecordOf[T],
): void => {
  const errors = [
    ...missing(data, type, record),
    ...(type === 'territories' ? misplaced(data, record as Territory) : []),
  ];
  if (errors.length > 0) throw invalidRecord(errors);
};

/** @throws Conflict `mixed-data` when an invented record would stand among real ones, or a real one among invented ones */
export const requireSameNature = (data: Data, type: RecordType, record: AnyRecord): void => {
  const nature = natureOf(data.dataset(), { type, id: record.id });
  const realPlace = type === 'territories' && !record.fictional;
  if (nature === 'none' || realPlace || record.fictional === (nature === 'fictional')) return;
  throw new Conflict(
    'mixed-data',
    nature === 'fictional'
      ? {
          it: 'I dati presenti sono dimostrativi, inventati: un record vero non si mescola con essi. Comincia da un archivio vuoto (POST /api/v1/seeds/empty), oppure segna il record come inventato (fictional: true).',
          en: 'The data here are a demo, invented: a real record is not mixed with them. Begin with an empty start (POST /api/v1/seeds/empty), or mark the record as invented (fictional: true).',
        }
      : {
          it: 'I dati presenti sono veri: un record inventato (fictional: true) non si mescola con essi. Togli fictional, oppure carica i dati dimostrativi (POST /api/v1/seeds/demo).',
          en: 'The data here are real: an invented record (fictional: true) is not mixed with them. Leave fictional out, or load the demo data (POST /api/v1/seeds/demo).',
        },
  );
};

/** A record that refers to another one. */
export interface Referrer {
  type: RecordType;
  id: string;
  label: string;
}

/** The records that refer to this one, itself left out. O(all references). */
export const referrersOf = (dataset: Dataset, type: RecordType, id: string): Referrer[] =>
  RECORD_TYPES.flatMap(<T extends RecordType>(from: T) =>
    (dataset[from] as RecordOf[T][])
      .filter(
        (record) =>
          !(from === type && record.id === id) &&
          RECORDS[from].references(record).some((to) => to.type === type && to.id === id),
      )
      .map((record) => ({ type: from, id: record.id, label: labelOf(from, record) })),
  );
