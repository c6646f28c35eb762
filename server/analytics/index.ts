import { articulationPoints } from './articulation-points.ts';
import { backbone } from './backbone.ts';
import { betweenness } from './betweenness.ts';
import { bridges } from './bridges.ts';
import { chance } from './chance.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { constraint } from './constraint.ts';
import { degree } from './degree.ts';
import { eiIndex } from './e-i-index.ts';
import { effectiveSize } from './effective-size.ts';
import { eigenvector } from './eigenvector.ts';
import { harmonic } from './harmonic.ts';
import { kCore } from './k-core.ts';
import { overview } from './overview.ts';
import { pagerank } from './pagerank.ts';
import { projects } from './projects.ts';
import { strength } from './strength.ts';
import type { NetworkMeasure } from './measure.ts';

/** Every measure, in the order in which they are told under each heading. */
const ALL: NetworkMeasure[] = [
  overview,
  degree,
  strength,
  projects,
  closeness,
  harmonic,
  eigenvector,
  pagerank,
  kCore,
  betweenness,
  constraint,
  effectiveSize,
  articulationPoints,
  bridges,
  clustering,
  components,
  communities,
  eiIndex,
  chance,
  backbone,
];

/** Every measure by its id. */
export const MEASURES: Record<string, NetworkMeasure> = Object.fromEntries(
  ALL.map((measure) => [measure.id, measure]),
);
