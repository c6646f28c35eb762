import type { Language } from '../contract/fields.ts';
import type { Insight } from '../contract/insights.ts';
import type { Facts } from './facts.ts';
import type { InsightKind } from './insight-kind.ts';
import { absentTerritories } from './sentences/absent-territories.ts';
import { communitiesFound } from './sentences/communities.ts';
import { connectors } from './sentences/connectors.ts';
import { isolatedTerritories } from './sentences/isolated-territories.ts';
import { repeaters } from './sentences/repeaters.ts';
import { size } from './sentences/size.ts';

/** What the network says, in the order of the page. */
export const INSIGHTS: readonly InsightKind[] = [
  size,
  communitiesFound,
  isolatedTerritories,
  absentTerritories,
  connectors,
  repeaters,
];

/** Every sentence that is true of these facts and worth saying. */
export const tellInsights = (facts: Facts, language: Language): Insight[] =>
  INSIGHTS.map((kind) => kind.tell(facts, language)).filter((insight) => insight !== null);
