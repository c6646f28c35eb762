import type { Insight } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';

/** Up to so many organisations are ringed one by one; more are a part of the network, which the rest must fade to show. */
const RINGED = 12;

export const modeFor = (count: number): 'ring' | 'isolate' =>
  count <= RINGED ? 'ring' : 'isolate';

const TERRITORY = 'territory:';
export const territoryEvidence = (id: string): string => `${TERRITORY}${id}`;

/** The territory that an evidence of the address points at, or null when it is of another kind. */
export const territoryOf = (evidence: string | null): string | null =>
  evidence?.startsWith(TERRITORY) === true ? evidence.slice(TERRITORY.length) : null;

/** Those of these organisations that are in the picture. */
export const present = (ids: readonly string[], picture: NetworkPicture): string[] => {
  const there = new Set(picture.nodes.id);
  return ids.filter((id) => there.has(id));
};

/** What the evidence of a sentence is called, in the words of the sentence: its first number, else all of it. */
export const labelOf = (insight: Insight): string => insight.numbers[0]?.phrase ?? insight.text;

/** The organisations that show that a sentence is true; a sentence about places is shown by those who have their seat there. */
export const organizationsOf = (insight: Insight, picture: NetworkPicture): string[] => {
  const { organizations, territories } = insight.evidence;
  if (organizations.length > 0 || territories.length === 0) return present(organizations, picture);
  const places = new Set(territories);
  const { id, territory, province } = picture.nodes;
  return id.filter(
    (_, index) => places.has(territory[index] ?? '') || places.has(province[index] ?? ''),
  );
};
