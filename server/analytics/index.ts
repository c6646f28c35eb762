import { articulationPoints } from './articulation-points.ts';
import { assortativity } from './assortativity.ts';
import { backbone } from './backbone.ts';
import { betweenness } from './betweenness.ts';
import { bipartiteClustering } from './bipartite-clustering.ts';
import { bridges } from './bridges.ts';
import { brokerage } from './brokerage.ts';
import { centralization } from './centralization.ts';
import { chance } from './chance.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { constraint } from './constraint.ts';
import { degree } from './degree.ts';
import { eiIndex } from './e-i-index.ts';
import { effectiveSize } from './effective-size.ts';
import { ego } from './ego.ts';
import { eigenvector } from './eigenvector.ts';
import { harmonic } from './harmonic.ts';
import { kCore } from './k-core.ts';
import { knockOut } from './knock-out.ts';
import { overview } from './overview.ts';
import { pagerank } from './pagerank.ts';
import { participationCoefficient } from './participation-coefficient.ts';
import { projects } from './projects.ts';
import { rankUncertainty } from './rank-uncertainty.ts';
import { redundancy } from './redundancy.ts';
import { strength } from './strength.ts';
import { structuralEquivalence } from './structural-equivalence.ts';
import { withinModuleZ } from './within-module-z.ts';
import type { NetworkMeasure } from './measure.ts';

/** Every measure, in the order in which they are told under each heading. */
const ALL: NetworkMeasure[] = [
  overview,
  centralization,
  degree,
  strength,
  projects,
  closeness,
  harmonic,
  eigenvector,
  pagerank,
  kCore,
  ego,
  structuralEquivalence,
  betweenness,
  constraint,
  effectiveSize,
  brokerage,
  articulationPoints,
  bridges,
  clustering,
  components,
  communities,
  participationCoefficient,
  withinModuleZ,
  eiIndex,
  assortativity,
  bipartiteClustering,
  redundancy,
  chance,
  backbone,
  rankUncertainty,
  knockOut,
];

/** Every measure by its id. */
export const MEASURES: Record<string, NetworkMeasure> = Object.fromEntries(
  ALL.map((measure) => [measure.id, measure]),
);
