import type { Language } from '../../../server/contract/fields.ts';
import type { Kind } from '../../../server/contract/organization.ts';
import { KINDS } from '../ui/kinds.ts';

export const VIEW_IDS = ['network', 'table', 'measures', 'duplicates', 'import'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** What the page shows, and nothing else does: the whole of it is in the address, so a link reopens exactly this. */
export interface Address {
  view: ViewId;
  language: Language;
  kinds: Kind[];
  /** Ids of programme measures. */
  measures: string[];
  /** Ids of territories of any level. */
  territories: string[];
  /** Id of the organisation whose detail is open. */
  organization: string | null;
  /** Id of the project whose detail is open. */
  project: string | null;
  /** What is pointed at on the picture: id of a sentence, or `territory:<id>`. */
  evidence: string | null;
  /** Column of the table, with a minus in front when the largest comes first. */
  order: string | null;
  /** What only this view knows of itself, by the words of `VIEW_OPTIONS`. */
  options: Record<string, string>;
}

export const home: Address = {
  view: 'network',
  language: 'it',
  kinds: [],
  measures: [],
  territories: [],
  organization: null,
  project: null,
  evidence: null,
  order: null,
  options: {},
};

const VIEW_WORDS = {
  network: 'rete',
  table: 'tabella',
  measures: 'analisi',
  duplicates: 'doppioni',
  import: 'importa',
} as const satisfies Record<ViewId, string>;
/** Names, in the address, of what a view alone knows of itself. Another view forgets them. */
export const VIEW_OPTIONS: Record<ViewId, readonly string[]> = {
  network: ['grandezza', 'colore'],
  table: [],
  measures: ['calcolo', 'su', 'peso', 'livello', 'par', 'con', 'incerta', 'ordina'],
  duplicates: ['gruppo'],
  import: ['importazione', 'passo', 'revisione'],
};
const OPTION_LENGTH = 400;
const ID = /^[A-Za-z0-9][A-Za-z0-9._~:-]{0,239}$/;
const ORDER = /^-?[a-z]{1,40}$/;

const ids = (values: string[]): string[] => [...new Set(values.filter((each) => ID.test(each)))];

const matching = (value: string | null, pattern: RegExp): string | null =>
  value !== null && pattern.test(value) ? value : null;

const readOptions = (view: ViewId, query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    VIEW_OPTIONS[view].flatMap((name) => {
      const value = query.get(name);
      return value === null || value === '' || value.length > OPTION_LENGTH ? [] : [[name, value]];
    }),
  );

/** Reads the part of an address after `?`. Parameters and values that mean nothing are ignored. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const view = VIEW_IDS.find((each) => VIEW_WORDS[each] === query.get('vista')) ?? home.view;
  return {
    view,
    language: query.get('lingua') === 'en' ? 'en' : 'it',
    kinds: KINDS.filter((kind) => query.getAll('natura').includes(kind)),
    measures: ids(query.getAll('misura')),
    territories: ids(query.getAll('territorio')),
    organization: matching(query.get('organizzazione'), ID),
    project: matching(query.get('progetto'), ID),
    evidence: matching(query.get('prova'), ID),
    order: matching(query.get('ordine'), ORDER),
    options: readOptions(view, query),
  };
}

/** Writes an address, shortest form: what is as at home is left out. `''` is home itself. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.view !== home.view) query.set('vista', VIEW_WORDS[address.view]);
  for (const kind of address.kinds) query.append('natura', kind);
  for (const id of address.measures) query.append('misura', id);
  for (const id of address.territories) query.append('territorio', id);
  if (address.organization !== null) query.set('organizzazione', address.organization);
  if (address.project !== null) query.set('progetto', address.project);
  if (address.evidence !== null) query.set('prova', address.evidence);
  if (address.order !== null) query.set('ordine', address.order);
  for (const name of VIEW_OPTIONS[address.view]) {
    const value = address.options[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  if (address.language !== home.language) query.set('lingua', address.language);
  return query.toString();
}

/** One step back from what is open: the detail first, then the evidence. Null when nothing is open. */
export function stepBack(address: Address): Partial<Address> | null {
  if (address.organization !== null || address.project !== null)
    return { organization: null, project: null };
  return address.evidence === null ? null : { evidence: null };
}
