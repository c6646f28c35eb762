import * as fc from 'fast-check';
import { emptyDataset, type Dataset } from '../../server/contract/dataset.ts';
import { KINDS } from '../../server/contract/organization.ts';
import { ROLES } from '../../server/contract/participation.ts';
import { PROJECT_STATUSES } from '../../server/contract/project.ts';
import { RECORD_TYPES, RECORDS, type RecordType } from '../../server/contract/records.ts';
import { TERRITORY_LEVELS } from '../../server/contract/territory.ts';

/** Text of every kind: accents, other scripts, emoji, quotes, line ends, a NUL, half a surrogate pair, what looks like Cypher. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    "L'Alveare $id",
    '"} DETACH DELETE',
    '\u0000',
    '\ud800',
    'a\r\nb',
    '\\',
    '日本',
  ),
);
const name = text.map((value) => `${value.slice(0, 300)} n`);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const date = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((value) => value.toISOString().slice(0, 10));
const euros = fc.oneof(
  fc.double({ min: 0, max: 1e13, noNaN: true }),
  fc.constantFrom(0, 0.1, 626_199.999_999_84, 1e13, 5e-324),
);
const webAddress = fc.webUrl({ withQueryParameters: true, withFragments: true });
const source = fc
  .record({ url: orNull(webAddress), title: orNull(text), date: orNull(date) })
  .filter(({ url, title }) => url !== null || title !== null);
const provenance = { sources: fc.array(source, { maxLength: 3 }), fictional: fc.boolean() };
const period = { start: orNull(date), end: orNull(date) };

const idTexts = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,12}$/), {
  maxLength: 6,
});

/** Identifiers that are unique in their collection: the record's place is part of the value. */
const identifiers = (place: string) =>
  fc
    .array(
      fc.record({
        scheme: fc.constantFrom('it-cf', 'eu-pic', 'source:Elenco|2'.replace('|', '-'), 'it-cup'),
        value: text,
      }),
      { maxLength: 3 },
    )
    .map((list) =>
      list.map(({ scheme, value }, index) => ({ scheme, value: `${place}${index} ${value}.` })),
    );

interface Ids {
  [type: string]: string[];
}

const oneOf = (ids: string[]) =>
  ids.length === 0 ? fc.constant(null) : orNull(fc.constantFrom(...ids));
const someOf = (ids: string[]) =>
  ids.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...ids), { maxLength: 4 });

/** The fields of a record of each collection, given the ids that it may refer to. */
const FIELDS: Record<RecordType, (ids: Ids, id: string) => Record<string, fc.Arbitrary<unknown>>> =
  {
    territories: ({ territories = [] }) => ({
      name,
      level: fc.constantFrom(...TERRITORY_LEVELS),
      code: orNull(fc.constantFrom('004003', '0', 'x')),
      parents: someOf(territories).chain((parents) =>
        fc.tuple(
          ...parents.map((territory) =>
            fc.record({ territory: fc.constant(territory), ...period }),
          ),
        ),
      ),
      population: orNull(fc.maxSafeNat()),
      populationYear: orNull(fc.integer({ min: 1800, max: 2200 })),
      latitude: orNull(fc.double({ min: -90, max: 90, noNaN: true })),
      longitude: orNull(fc.double({ min: -180, max: 180, noNaN: true })),
    }),
    programmes: () => ({ name, funder: orNull(text), description: orNull(text), ...period }),
    measures: ({ programmes = [] }) => ({
      name,
      code: orNull(text.map((value) => value.slice(0, 50))),
      programme: fc.constantFrom(...programmes),
      budget: orNull(euros),
      description: orNull(text),
      ...period,
    }),
    organizations: ({ territories = [] }, id) => ({
      name,
      aliases: fc.array(name, { maxLength: 3 }),
      kind: fc.constantFrom(...KINDS),
      legalForm: orNull(text),
      identifiers: identifiers(id),
      territory: oneOf(territories),
      website: orNull(webAddress),
      description: orNull(text),
      ...period,
    }),
    projects: ({ territories = [], measures = [], programmes = [] }, id) => ({
      title: name,
      acronym: orNull(text),
      identifiers: identifiers(id),
      measure: oneOf(measures),
      programme: oneOf(programmes),
      status: orNull(fc.constantFrom(...PROJECT_STATUSES)),
      grant: orNull(euros),
      cost: orNull(euros),
      themes: fc.array(name, { maxLength: 3 }),
      territories: someOf(territories),
      website: orNull(webAddress),
      description: orNull(text),
      ...period,
    }),
    participations: ({ organizations = [], projects = [] }) => ({
      organization: fc.constantFrom(...organizations),
      project: fc.constantFrom(...projects),
      role: fc.constantFrom(...ROLES),
      amount: orNull(euros),
      ...period,
    }),
  };

/** What each collection cannot do without. */
const NEEDS: Partial<Record<RecordType, RecordType[]>> = {
  measures: ['programmes'],
  participations: ['organizations', 'projects'],
};

const recordsOf = (type: RecordType, ids: Ids) => {
  const possible = (NEEDS[type] ?? []).every((needed) => (ids[needed] ?? []).length > 0);
  const own = possible ? (ids[type] ?? []) : [];
  return fc.tuple(
    ...own.map((id) =>
      fc
        .record({ id: fc.constant(id), ...FIELDS[type](ids, id), ...provenance })
        .map((fields) => RECORDS[type].schema.parse(fields)),
    ),
  );
};

/** A whole dataset that holds together: every field of every record, filled, empty and null. */
export const dataset: fc.Arbitrary<Dataset> = fc
  .record(Object.fromEntries(RECORD_TYPES.map((type) => [type, idTexts])))
  .chain((given) => {
    const ids: Ids = given;
    if ((ids['programmes'] ?? []).length === 0) ids['measures'] = [];
    return fc.record(Object.fromEntries(RECORD_TYPES.map((type) => [type, recordsOf(type, ids)])));
  })
  .map((collections) => Object.assign(emptyDataset(), collections) as Dataset);
