import type { Dataset } from '../contract/dataset.ts';
import {
  mergeRequest,
  type DuplicatesPage,
  type MergeRequest,
  type MergeResult,
} from '../contract/duplicates.ts';
import type { Language } from '../contract/fields.ts';
import { DUPLICATE_GROUPS, type Duplicate, type DuplicateGroup } from '../contract/imports.ts';
import type { Organization } from '../contract/organization.ts';
import { Conflict, InvalidInput, NotFound } from '../errors.ts';
import type { FoundPair } from '../importers/apart/find-duplicates.ts';
import type { Apart } from '../importers/apart/index.ts';
import { nameRecords } from '../importers/duplicates/index.ts';
import type { Current } from './current.ts';
import { pairId, type Distinctions } from './duplicates-distinctions.ts';
import { mergeChanges } from './duplicates-merge.ts';
import { fieldErrors } from './field-errors.ts';
import { pageByPosition } from './position-page.ts';
import { NOUNS } from './records-words.ts';
import type { By } from './records.ts';

/** Organisations of the data that may be one, and what makes them one. */
export interface Duplicates {
  /** Computed in a process apart, once for each revision. */
  list(
    o: { group?: DuplicateGroup | undefined; limit: number; cursor: string | null },
    language: Language,
  ): Promise<DuplicatesPage>;
  /** As one revision. @throws InvalidInput 422 `invalid-merge`; NotFound; what a commit throws */
  merge(body: unknown, by: By): Promise<MergeResult>;
}

const ATTEMPTS = 4;
const NAMES_SAID = 3;

const invalidMerge = (it: string, en: string, errors: InvalidInput['errors'] = []): InvalidInput =>
  new InvalidInput(
    'invalid-merge',
    { it: `Così non si può unire. ${it}.`, en: `This cannot be merged. ${en}.` },
    { status: 422, errors },
  );

const readMerge = (body: unknown): MergeRequest => {
  const parsed = mergeRequest.safeParse(body);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, body);
    const list = (language: Language): string =>
      errors.map(({ path, detail }) => `${path}: ${detail[language]}`).join('; ');
    throw invalidMerge(list('it'), list('en'), errors);
  }
  const { keep, merge, fields = {} } = parsed.data;
  if (merge.includes(keep))
    throw invalidMerge(`«${keep}» è tra quelle da togliere`, `"${keep}" is among those to go`);
  const stranger = Object.entries(fields).find(([, id]) => id !== keep && !merge.includes(id));
  if (stranger !== undefined) {
    const [field, id] = stranger;
    throw invalidMerge(
      `${field}: «${id}» non è tra quelle da unire`,
      `${field}: "${id}" is not among those to merge`,
    );
  }
  return { ...parsed.data, merge: [...new Set(merge)] };
};

const mergeMessage = (kept: Organization, others: readonly Organization[]) => {
  const names = others.slice(0, NAMES_SAID).map(({ name }) => name);
  const more = others.length > NAMES_SAID ? ', …' : '';
  return {
    it: `Uniti i doppioni: «${names.join('», «')}»${more} in «${kept.name}»`,
    en: `Merged duplicates: "${names.join('", "')}"${more} into "${kept.name}"`,
  };
};

/** Of two, the one that more is known of comes second: it is the one to keep. */
const inOrder = (a: Organization, b: Organization, projects: (id: string) => number): boolean => {
  const weight = (of: Organization): number[] => [
    projects(of.id),
    of.identifiers.length,
    of.territory === null ? 0 : 1,
    of.name.length,
  ];
  const [x, y] = [weight(a), weight(b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at === -1 ? a.id > b.id : (x[at] ?? 0) < (y[at] ?? 0);
};

export const createDuplicates = ({
  current,
  distinctions,
  apart,
}: {
  current: Pick<Current, 'dataset' | 'record' | 'revision' | 'commit'>;
  distinctions: Pick<Distinctions, 'ids'>;
  apart: Pick<Apart, 'run'>;
}): Duplicates => {
  const known = new WeakMap<Dataset, Promise<FoundPair[]>>();

  const search = (dataset: Dataset): Promise<FoundPair[]> => {
    const before = known.get(dataset);
    if (before !== undefined) return before;
    const places = [...new Set(dataset.territories.map(({ name }) => name))];
    const input = { records: nameRecords(dataset), places };
    const found = apart.run({ name: 'duplicates', input });
    known.set(dataset, found);
    // A search that failed is tried again by who asks next.
    found.catch(() => known.delete(dataset));
    return found;
  };

  const tell = (dataset: Dataset, pairs: readonly FoundPair[], language: Language): Duplicate[] => {
    const projects = new Map<string, Set<string>>();
    for (const { organization, project } of dataset.participations) {
      const of = projects.get(organization) ?? new Set();
      projects.set(organization, of.add(project));
    }
    const projectsOf = (id: string): number => projects.get(id)?.size ?? 0;
    const side = ({ id, name, identifiers, territory }: Organization) => ({
      id,
      name,
      place: territory === null ? null : (current.record('territories', territory)?.name ?? null),
      identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
      projects: projectsOf(id),
      rows: [],
    });
    return pairs.flatMap((pair): Duplicate[] => {
      const [a, b] = [
        current.record('organizations', pair.a),
        current.record('organizations', pair.b),
      ];
      if (a === undefined || b === undefined) return [];
      const [incoming, existing] = inOrder(a, b, projectsOf) ? [a, b] : [b, a];
      return [
        {
          id: pairId(a.id, b.id),
          incoming: incoming.id,
          existing: existing.id,
          score: pair.score,
          group: pair.group,
          reasons: pair.reasons.map((text) => text[language]),
          against: pair.against.map((text) => text[language]),
          decision: 'later',
          sides: { incoming: side(incoming), existing: side(existing) },
        },
      ];
    });
  };

  const organization = (id: string): Organization => {
    const record = current.record('organizations', id);
    if (record === undefined) throw new NotFound(NOUNS.organizations.the, id);
    return record;
  };

  const mergeOnce = async (
    { keep, merge, fields }: MergeRequest,
    { author, language }: By,
  ): Promise<MergeResult> => {
    const expected = current.revision();
    const [kept, others] = [organization(keep), merge.map(organization)];
    const { participations } = current.dataset();
    const { changes, moved, collapsed } = mergeChanges(kept, others, participations, fields);
    const message = mergeMessage(kept, others)[language];
    const result = await current.commit(changes, { author, message, expected });
    return { ...result, moved, collapsed };
  };

  return {
    list: async ({ group, limit, cursor }, language) => {
      const [dataset, revision] = [current.dataset(), current.revision()];
      const [found, apartIds] = await Promise.all([search(dataset), distinctions.ids()]);
      const pairs = found.filter(({ a, b }) => !apartIds.has(pairId(a, b)));
      const counts = Object.fromEntries(
        DUPLICATE_GROUPS.map((each) => [each, pairs.filter((pair) => pair.group === each).length]),
      ) as DuplicatesPage['counts'];
      const wanted = group === undefined ? pairs : pairs.filter((pair) => pair.group === group);
      const page = pageByPosition(wanted.length, { limit, cursor }, (start, end) =>
        tell(dataset, wanted.slice(start, end), language),
      );
      return { revision, counts, distinct: found.length - pairs.length, ...page };
    },

    merge: async (body, by) => {
      const request = readMerge(body);
      for (let attempt = 1; ; attempt++) {
        try {
          return await mergeOnce(request, by);
        } catch (error) {
          const stale = error instanceof Conflict && error.code === 'stale-revision';
          if (!stale || attempt === ATTEMPTS) throw error;
        }
      }
    },
  };
};
