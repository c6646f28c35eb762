import { PROJECTIONS } from '../contract/network.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';

export const projects = defineMeasure({
  id: 'projects',
  title: { it: 'Progetti', en: 'Projects' },
  describes: {
    it: 'A quanti progetti diversi partecipa.',
    en: 'In how many different projects it takes part.',
  },
  definition:
    'Distinct projects of the node within the scope, also those it has alone; for a territory, projects with an organisation seated there; for a project, its participants.',
  reference: 'Breiger 1974, The duality of persons and groups, Social Forces 53:181-190',
  complexity: 'O(n)',
  of: 'nodes',
  range: '0 to the number of projects',
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n }) => n,
  run: (graph) => {
    const several = graph.projects.filter((count) => count > 1).length;
    return {
      columns: { value: graph.projects.slice() },
      summary: { most: graph.projects.reduce((a, b) => Math.max(a, b), 0), inSeveral: several },
    };
  },
});
