import type { AnyRecord, RecordOf, RecordType } from '../../contract/records.ts';
import type { Row } from './rows.ts';
import type { LinkStatement } from './statements.ts';

/** What a record refers to, as rows for one statement of `cypher/commit`. */
interface Link<T extends RecordType> {
  statement: LinkStatement;
  rows: (record: RecordOf[T]) => Row[];
}

const identifierRows = ({ id, identifiers }: RecordOf['organizations' | 'projects']): Row[] =>
  identifiers.map((identifier, position) => ({ id, position, ...identifier }));

const optional = (id: string, field: string, to: string | null): Row[] =>
  to === null ? [] : [{ id, [field]: to }];

const LINKS: { [T in RecordType]: Link<T>[] } = {
  territories: [
    {
      statement: 'commit/link-territories-within',
      rows: ({ id, parents }) => parents.map((parent, position) => ({ id, position, ...parent })),
    },
  ],
  programmes: [],
  measures: [
    {
      statement: 'commit/link-measures-programme',
      rows: ({ id, programme }) => [{ id, programme }],
    },
  ],
  organizations: [
    {
      statement: 'commit/link-organizations-territory',
      rows: ({ id, territory }) => optional(id, 'territory', territory),
    },
    { statement: 'commit/link-organizations-identifiers', rows: identifierRows },
  ],
  projects: [
    {
      statement: 'commit/link-projects-measure',
      rows: ({ id, measure }) => optional(id, 'measure', measure),
    },
    {
      statement: 'commit/link-projects-programme',
      rows: ({ id, programme }) => optional(id, 'programme', programme),
    },
    {
      statement: 'commit/link-projects-territories',
      rows: ({ id, territories }) =>
        territories.map((territory, position) => ({ id, position, territory })),
    },
    { statement: 'commit/link-projects-identifiers', rows: identifierRows },
  ],
  participations: [],
};

function* rowsOf<T extends RecordType>(
  link: Link<T>,
  records: Iterable<RecordOf[T]>,
): Generator<Row> {
  for (const record of records) yield* link.rows(record);
}

/** The relationships that records of a collection have, statement by statement. */
export const linksOf = (
  type: RecordType,
  records: Iterable<AnyRecord>,
): { statement: LinkStatement; rows: Iterable<Row> }[] =>
  (LINKS[type] as unknown as Link<RecordType>[]).map((link) => ({
    statement: link.statement,
    rows: rowsOf(link, records),
  }));
