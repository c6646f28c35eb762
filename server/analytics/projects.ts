import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';

export const projects = defineMeasure({
  id: 'projects',
  title: { it: 'Progetti', en: 'Projects' },
  describes: {
    it: 'A quanti progetti diversi partecipa.',
    en: 'In how many different projects it takes part.',
  },
  caveat: {
    it: 'Conta i progetti presenti nei dati e nella selezione: chi lavora molto altrove qui può apparire piccolo.',
    en: 'It counts the projects in the data and in the selection: who works much elsewhere may look small here.',
  },
  category: 'position',
  definition:
    'Distinct projects of the node within the scope, also those it has alone; for a territory, projects with an organisation seated there; for a project, its participants.',
  reference: 'Breiger 1974, The duality of persons and groups, Social Forces 53:181-190',
  complexity: 'O(n)',
  of: 'nodes',
  range: '0 to the number of projects',
  columns: { value: figure.count('Progetti', 'Projects') },
  summary: {
    most: figure.count('Il maggior numero', 'The most of one'),
    inSeveral: figure.count('In più di uno', 'In more than one'),
  },
  projections: PROJECTIONS,
  parameters: none,
  onEvents: true,
  steps: ({ n }) => n,
  run: (graph) => {
    const several = graph.projects.filter((count) => count > 1).length;
    return {
      columns: { value: graph.projects.slice() },
      summary: { most: graph.projects.reduce((a, b) => Math.max(a, b), 0), inSeveral: several },
    };
  },
});
