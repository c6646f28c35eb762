import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Dataset } from '../contract/dataset.ts';
import type { SearchHit } from '../contract/search.ts';
import type { TerritoryLevel } from '../contract/territory.ts';
import type { Steps } from '../steps.ts';
import { codeOf, wordsOf, type Words } from './search-words.ts';

type Searchable = SearchHit['type'];

/** A record as the index holds it: words separated by spaces. */
interface Entry {
  key: string;
  type: Searchable;
  id: string;
  label: string;
  name: string;
  aliases: string;
  forms: string;
  codes: string;
  place: string;
}

export interface Found {
  type: Searchable;
  id: string;
  label: string;
  score: number;
}

export type SearchIndex = MiniSearch<Entry>;

const FIELDS = ['name', 'aliases', 'forms', 'codes', 'place'];
const BOOST = { name: 3, aliases: 2, codes: 4, place: 0.4, forms: 0.2 };
/** Records added in one step. */
const STEP = 100;
/** A word this short has too many neighbours to be a typo of. */
const SHORTEST_TYPO = 4;

const entry = (
  type: Searchable,
  record: { id: string; label: string },
  names: string[],
  more: { form?: string | null; codes?: string[]; place?: string | null } = {},
): Entry => {
  const [first, ...others] = names.map(wordsOf);
  const aliases = others.flatMap(({ core }) => core);
  const forms = [...(first?.forms ?? []), ...wordsOf(more.form ?? '').forms];
  return {
    ...record,
    key: `${type}:${record.id}`,
    type,
    name: (first?.core ?? []).join(' '),
    aliases: aliases.join(' '),
    forms: [...new Set(forms)].join(' '),
    codes: (more.codes ?? []).map(codeOf).join(' '),
    place: wordsOf(more.place ?? '').core.join(' '),
  };
};

const values = (identifiers: { value: string }[]): string[] =>
  identifiers.map(({ value }) => value);

function* entriesOf({ organizations, projects, territories }: Dataset): Generator<Entry> {
  const places = new Map(territories.map(({ id, name }) => [id, name]));
  for (const { id, name, aliases, legalForm, identifiers, territory } of organizations)
    yield entry('organization', { id, label: name }, [name, ...aliases], {
      form: legalForm,
      codes: values(identifiers),
      place: territory === null ? null : (places.get(territory) ?? null),
    });
  for (const { id, title, acronym, identifiers } of projects)
    yield entry('project', { id, label: title }, [title, ...(acronym === null ? [] : [acronym])], {
      codes: values(identifiers),
    });
  for (const { id, name, code, level } of territories)
    yield entry('territory', { id, label: name }, [name], {
      codes: code === null ? [] : [code],
      place: LEVEL_WORDS[level],
    });
}

/** An index of the names of a dataset, built in small steps so that nobody waits for it. */
export function* searchIndexInSteps(dataset: Dataset): Steps<SearchIndex> {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: FIELDS,
    storeFields: ['type', 'id', 'label', 'forms'],
    tokenize: (text) => text.split(' ').filter((word) => word !== ''),
    processTerm: (term) => term,
  });
  let added = 0;
  for (const each of entriesOf(dataset)) {
    index.add(each);
    added += 1;
    if (added % STEP === 0) yield;
  }
  return index;
}

const tolerant: SearchOptions = {
  boost: BOOST,
  prefix: (term, at, terms) => at === terms.length - 1 || term.length >= SHORTEST_TYPO,
  fuzzy: (term) => (term.length >= SHORTEST_TYPO && !/\d/u.test(term) ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.3 },
};

/** Who types a legal form looks for an organisation; which form it was only breaks ties. */
const FORM_TYPED = 20;
const SAME_FORM = 1.05;

const formBonus = (forms: string[], stored: Record<string, unknown> | undefined): number => {
  if (forms.length === 0 || stored?.['type'] !== 'organization') return 1;
  const same = forms.some((form) => String(stored['forms']).includes(form));
  return FORM_TYPED * (same ? SAME_FORM : 1);
};

/** "Comune di Torino", "provincia di Cuneo": the word for the level is no part of a place's name. */
const LEVEL_WORDS: Record<TerritoryLevel, string> = {
  municipality: 'comune municipality',
  area: 'ambito area',
  province: 'provincia province',
  region: 'regione region',
};

const queryOf = (typed: string, { core, forms }: Words, every: boolean): Query =>
  core.length === 0
    ? { combineWith: 'OR', fields: ['forms'], queries: forms }
    : {
        combineWith: 'OR',
        queries: [
          { combineWith: every ? 'AND' : 'OR', queries: [core.join(' ')] },
          { queries: [codeOf(typed)], fields: ['codes'], fuzzy: false },
        ],
      };

/** Best first; equals by name. All words must be met; when none has them all, those that have some. */
export const searchIndex = (
  index: SearchIndex,
  typed: string,
  { type, limit }: { type: Searchable | undefined; limit: number },
): Found[] => {
  const words = wordsOf(typed);
  if (words.core.length + words.forms.length === 0) return [];
  const options: SearchOptions = {
    ...tolerant,
    boostDocument: (_key, _term, stored) => formBonus(words.forms, stored),
    ...(type === undefined ? {} : { filter: (result) => result['type'] === type }),
  };
  const all = index.search(queryOf(typed, words, true), options);
  const results = all.length > 0 ? all : index.search(queryOf(typed, words, false), options);
  return results
    .map((result) => ({
      type: result['type'] as Searchable,
      id: result['id'] as string,
      label: result['label'] as string,
      score: result.score,
    }))
    .toSorted((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
    .slice(0, limit);
};
