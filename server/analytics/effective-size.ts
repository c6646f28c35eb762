import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { rowLength } from '../network/csr.ts';
import { figure } from './figures.ts';
import { structuralHoles, structuralHolesSteps } from './kernels/structural-holes.ts';
import { defineMeasure } from './measure.ts';
import { weighted } from './parameters.ts';
import { meanOf } from './totals.ts';

export const effectiveSize = defineMeasure({
  id: 'effective-size',
  title: { it: 'Partner non ridondanti', en: 'Effective size' },
  describes: {
    it: 'Quanti dei suoi partner portano contatti che gli altri suoi partner non danno già.',
    en: 'How many of its partners bring contacts that its other partners do not give already.',
  },
  caveat: {
    it: 'I partner di un solo progetto si conoscono tutti tra loro: un progetto di cento organizzazioni vale quanto un solo partner.',
    en: 'The partners of one project all know each other: a project of a hundred organisations counts as one partner.',
  },
  category: 'brokerage',
  definition:
    'Burt’s effective size: Σj (1 - Σq p_iq m_jq), j and q partners of i, p_iq the share of i’s ties that goes to q, m_jq the weight of the tie of j and q over j’s strongest. Unweighted unless `weighted`; then d - 2t/d, t ties among d partners (Borgatti). efficiency: over d. null without ties. As networkx computes both.',
  reference:
    'Burt 1992, Structural Holes, ch. 2; Borgatti 1997, Structural holes: unpacking Burt’s redundancy measures, Connections 20:35-38',
  complexity: 'O(Σ degree²)',
  of: 'nodes',
  range: '1 to the degree of the node, unweighted; efficiency above 0 to 1',
  columns: {
    value: figure.number('Partner non ridondanti', 'Effective size'),
    efficiency: figure.share('Quota dei partner', 'Efficiency'),
  },
  summary: {
    mean: figure.number('Media', 'Mean'),
    meanEfficiency: figure.share('Quota media', 'Mean efficiency'),
  },
  projections: PROJECTIONS,
  parameters: z.object({ weighted }),
  steps: structuralHolesSteps,
  run: (graph, parameters, { progress }) => {
    const value = structuralHoles(graph, parameters, progress).effectiveSize;
    const efficiency = value.map((size, node) => size / rowLength(graph, node));
    return {
      columns: { value, efficiency },
      summary: { mean: meanOf(value), meanEfficiency: meanOf(efficiency) },
    };
  },
});
