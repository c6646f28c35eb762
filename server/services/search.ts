import type { z } from 'zod';
import type { Language, Text } from '../contract/fields.ts';
import type { SearchHit, searchQuery, searchResult } from '../contract/search.ts';
import type { TerritoryLevel } from '../contract/territory.ts';
import type { Current } from './current.ts';
import { inTurns } from '../in-turns.ts';
import { searchIndex, searchIndexInSteps, type SearchIndex } from './search-index.ts';

export interface Search {
  /** Organisations, projects and places by name; accents, case, typos and legal forms do not matter. */
  find(
    query: z.output<typeof searchQuery>,
    language: Language,
  ): Promise<z.output<typeof searchResult>>;
}

const LEVELS: Record<TerritoryLevel, Text> = {
  municipality: { it: 'comune', en: 'municipality' },
  area: { it: 'ambito', en: 'area' },
  province: { it: 'provincia', en: 'province' },
  region: { it: 'regione', en: 'region' },
};

type Names = Pick<Current, 'record'>;
type Details = Record<
  SearchHit['type'],
  (data: Names, id: string, language: Language) => string | null
>;

const nameOf = (data: Names, type: 'territories' | 'measures', id: string | null | undefined) =>
  (typeof id === 'string' ? data.record(type, id)?.name : undefined) ?? null;

/** The second line of a hit: seat of an organisation, measure of a project, level of a place. */
const DETAILS: Details = {
  organization: (data, id) =>
    nameOf(data, 'territories', data.record('organizations', id)?.territory),
  project: (data, id) => nameOf(data, 'measures', data.record('projects', id)?.measure),
  territory: (data, id, language) => {
    const level = data.record('territories', id)?.level;
    return level === undefined ? null : LEVELS[level][language];
  },
};

/** The index is built at the first search after a revision. */
export const createSearch = (current: Pick<Current, 'dataset' | 'record'>): Search => {
  let built: { dataset: object; index: Promise<SearchIndex> } | null = null;
  return {
    find: async ({ q, type, limit }, language) => {
      const dataset = current.dataset();
      if (built?.dataset !== dataset)
        built = { dataset, index: inTurns(searchIndexInSteps(dataset)) };
      const found = searchIndex(await built.index, q, { type, limit });
      const items = found.map(({ type: kind, id, label, score }) => {
        const detail = DETAILS[kind](current, id, language);
        return { type: kind, id, label, detail, score };
      });
      return { query: q, items };
    },
  };
};
