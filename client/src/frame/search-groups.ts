import type { SearchHit } from '../../../server/contract/search.ts';

const ORDER = ['organization', 'project', 'territory'] as const satisfies SearchHit['type'][];

export interface HitGroup {
  type: SearchHit['type'];
  hits: SearchHit[];
}

/** Hits by type, in the order of the page; within a type the order of the answer, best first. */
export const groupHits = (hits: readonly SearchHit[]): HitGroup[] =>
  ORDER.map((type) => ({ type, hits: hits.filter((hit) => hit.type === type) })).filter(
    (group) => group.hits.length > 0,
  );
