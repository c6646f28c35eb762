import type { Dataset } from '../../contract/dataset.ts';
import type { Identifier, Text } from '../../contract/fields.ts';
import type { DuplicateGroup } from '../../contract/imports.ts';
import type { Kind } from '../../contract/organization.ts';
import type { TerritoryLevel } from '../../contract/territory.ts';

/** What is known of an organisation that may be another one, too. */
export interface NameRecord {
  id: string;
  name: string;
  aliases: readonly string[];
  identifiers: readonly Identifier[];
  /** `other` says nothing. */
  kind: Kind;
  /** Id of its seat; null when not known. */
  territory: string | null;
  /** Of the seat, for the words; null when it has none. */
  placeName: string | null;
  /** Of the seat: only a municipality, or what is not said, is a place where two bodies of one name are one. */
  level?: TerritoryLevel | null;
  /** Ids of the territories that its seat lies in. */
  within?: readonly string[];
  /** Ids. */
  projects: readonly string[];
}

/** Two records that may be one organisation. */
export interface DuplicatePair {
  a: NameRecord;
  b: NameRecord;
  /** 0 to 1: how likely they are one, as far as can be said from what is known. */
  score: number;
  group: DuplicateGroup;
  reasons: Text[];
  against: Text[];
}

/** The organisations of a dataset as records to compare. O(dataset). */
export const nameRecords = ({
  organizations,
  participations,
  territories,
}: Pick<Dataset, 'organizations' | 'participations' | 'territories'>): NameRecord[] => {
  const places = new Map(territories.map((territory) => [territory.id, territory]));
  const projects = Map.groupBy(participations, ({ organization }) => organization);
  const larger = new Map<string, readonly string[]>();
  const around = (id: string, depth = 0): readonly string[] => {
    const known = larger.get(id);
    if (known !== undefined || depth > places.size) return known ?? [];
    const parents = (places.get(id)?.parents ?? []).map(({ territory }) => territory);
    const all = [
      ...new Set(parents.concat(parents.flatMap((parent) => around(parent, depth + 1)))),
    ];
    larger.set(id, all);
    return all;
  };
  return organizations.map(({ id, name, aliases, identifiers, kind, territory }) => {
    const place = territory === null ? undefined : places.get(territory);
    return {
      id,
      name,
      aliases,
      identifiers,
      kind,
      territory,
      placeName: place?.name ?? null,
      level: place?.level ?? null,
      within: territory === null ? [] : around(territory),
      projects: [...new Set(projects.get(id)?.map(({ project }) => project))],
    };
  });
};
