import { betweenness } from './betweenness.ts';
import { chance } from './chance.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { degree } from './degree.ts';
import { eiIndex } from './e-i-index.ts';
import type { NetworkMeasure } from './measure.ts';
import { overview } from './overview.ts';
import { projects } from './projects.ts';
import { strength } from './strength.ts';

/** Every measure by its id. */
export const MEASURES: Record<string, NetworkMeasure> = Object.fromEntries(
  [overview, degree, strength, projects, betweenness, components, communities, eiIndex, chance].map(
    (measure) => [measure.id, measure],
  ),
);
