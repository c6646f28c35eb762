import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { figure } from './figures.ts';
import { structuralHoles, structuralHolesSteps } from './kernels/structural-holes.ts';
import { defineMeasure } from './measure.ts';
import { weighted } from './parameters.ts';
import { meanOf } from './totals.ts';

export const constraint = defineMeasure({
  id: 'constraint',
  title: { it: 'Vincolo', en: 'Constraint' },
  describes: {
    it: 'Quanto dipende da partner che già collaborano tra loro: alto per chi sta in un cerchio chiuso, basso per chi unisce cerchi diversi.',
    en: 'How much it depends on partners who already work with each other: high in a closed circle, low for who joins different circles.',
  },
  caveat: {
    it: 'Alto non vuol dire debole: un cerchio chiuso può essere un progetto che funziona. Chi ha un solo partner ha il valore 1.',
    en: 'High does not mean weak: a closed circle may be a project that works. With a single partner the value is 1.',
  },
  category: 'brokerage',
  definition:
    'Burt’s constraint: Σj (p_ij + Σq p_iq p_qj)², j and q partners of i, p_ij the share of i’s ties that goes to j. Unweighted (p_ij = 1/degree) unless `weighted`, then shares of tie weight. null without ties. As R’s igraph and networkx compute it.',
  reference: 'Burt 1992, Structural Holes, ch. 2; Burt 2004, Am. J. Sociology 110:349-399',
  complexity: 'O(Σ degree²)',
  of: 'nodes',
  range: 'above 0 to 1.125, weighted below 2; 1 with a single partner',
  columns: { value: figure.index('Vincolo', 'Constraint') },
  summary: { mean: figure.index('Media', 'Mean') },
  projections: PROJECTIONS,
  parameters: z.object({ weighted }),
  steps: structuralHolesSteps,
  run: (graph, parameters, { progress }) => {
    const value = structuralHoles(graph, parameters, progress).constraint;
    return { columns: { value }, summary: { mean: meanOf(value) } };
  },
});
