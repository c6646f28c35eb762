import type { SearchHit } from '../../../server/contract/search.ts';

const ORDER = ['organization', 'project', 'territory'] as const satisfies SearchHit['type'][];

export interface HitGroup {
  type: SearchHit['type'];
  /** `position` counts over all groups, as the arrow keys do. */
  hits: { hit: SearchHit; position: number }[];
}

/** Hits by type, in the order of the page; within a type the order of the answer, best first. */
export const groupHits = (hits: readonly SearchHit[]): HitGroup[] => {
  const ordered = ORDER.flatMap((type) => hits.filter((hit) => hit.type === type));
  const placed = ordered.map((hit, position) => ({ hit, position }));
  return ORDER.map((type) => ({
    type,
    hits: placed.filter(({ hit }) => hit.type === type),
  })).filter((group) => group.hits.length > 0);
};
