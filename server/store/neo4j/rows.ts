import type { Identifier, Source } from '../../contract/fields.ts';
import type { AnyRecord, RecordOf, RecordType } from '../../contract/records.ts';

/** A line of an answer, or of the rows sent to `UNWIND $rows`. */
export type Row = Record<string, unknown>;

/**
 * A list in Neo4j holds no null, so in the parallel lists of sources an absent value is the empty text, and a text that is
 * itself empty, or starts with the mark, is written after the mark. A list with nothing in it is left out: on hundreds of
 * thousands of relationships it would cost the server more memory than all the rest.
 */
const MARK = '\\';
const toListed = (value: string | null): string =>
  value === null ? '' : value === '' || value.startsWith(MARK) ? MARK + value : value;
const fromListed = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value.startsWith(MARK) ? value.slice(1) : value;

const listed = (values: (string | null)[]): string[] | null =>
  values.every((value) => value === null) ? null : values.map(toListed);

/** A record as sent: the same fields, sources as three parallel lists. */
export const toRow = (record: AnyRecord): Row => {
  const { sources, ...fields } = record;
  return {
    ...fields,
    sourceUrls: listed(sources.map(({ url }) => url)),
    sourceTitles: listed(sources.map(({ title }) => title)),
    sourceDates: listed(sources.map(({ date }) => date)),
  };
};

/** Every source has an address or a title, so one of their lists is as long as the sources are many. */
const sourcesOf = (urls: string[], titles: string[], dates: string[]): Source[] =>
  (urls.length > 0 ? urls : titles).map((_, index) => ({
    url: fromListed(urls[index]),
    title: fromListed(titles[index]),
    date: fromListed(dates[index]),
  }));

const list = (value: unknown): string[] => (value ?? []) as string[];

const ownFields = (row: Row) => {
  const { sourceUrls, sourceTitles, sourceDates, ...fields } = row['record'] as Row;
  const sources = sourcesOf(list(sourceUrls), list(sourceTitles), list(sourceDates));
  return { ...fields, sources };
};

interface Placed {
  position: number;
}

/** Relationships come in no order; their position gives it back. */
const inOrder = <T extends Placed>(items: unknown): T[] =>
  (items as T[]).toSorted((a, b) => a.position - b.position);

const identifiersOf = (row: Row): Identifier[] =>
  inOrder<Placed & Identifier>(row['identifiers']).map(({ scheme, value }) => ({ scheme, value }));

const onlyOne = (ids: unknown): string | null => (ids as string[])[0] ?? null;

type Parent = Placed & RecordOf['territories']['parents'][number];

/** How the rows of `read/<collection>` become records. */
export const FROM_ROW: Record<RecordType, (row: Row) => AnyRecord> = {
  territories: (row) =>
    ({
      ...ownFields(row),
      parents: inOrder<Parent>(row['parents']).map(({ territory, start, end }) => ({
        territory,
        start,
        end,
      })),
    }) as RecordOf['territories'],
  programmes: (row) => ownFields(row) as unknown as RecordOf['programmes'],
  measures: (row) =>
    ({ ...ownFields(row), programme: onlyOne(row['programme']) }) as RecordOf['measures'],
  organizations: (row) =>
    ({
      ...ownFields(row),
      territory: onlyOne(row['territory']),
      identifiers: identifiersOf(row),
    }) as RecordOf['organizations'],
  projects: (row) =>
    ({
      ...ownFields(row),
      measure: onlyOne(row['measure']),
      programme: onlyOne(row['programme']),
      territories: inOrder<Placed & { territory: string }>(row['territories']).map(
        ({ territory }) => territory,
      ),
      identifiers: identifiersOf(row),
    }) as RecordOf['projects'],
  participations: (row) => ownFields(row) as unknown as RecordOf['participations'],
};
