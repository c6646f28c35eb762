import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { expect, test } from 'vitest';
import { componentsOf } from '../../../server/network/components.ts';
import { datasetOf, graphOf } from '../../helpers/network-builders.ts';
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

/** Norwegian participations in Horizon 2020; rows without a number are one unknown organisation. */
function norway() {
  const text = readFileSync(sharedData('norway-h2020/bevilgningereu_dataset.csv'), 'utf8');
  const { data } = papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  const rows = data.map((row) => ({
    organization: `o-${row['Organisasjonsnummer'] || 'ukjent'}`,
    project: `p-${row['Prosjektnr']}`,
  }));
  const distinct = (ids: string[]) => [...new Set(ids)].map((id) => ({ id }));
  return datasetOf({
    organizations: distinct(rows.map((row) => row.organization)),
    projects: distinct(rows.map((row) => row.project)),
    participations: rows.map((row, at) => ({ id: String(at), ...row })),
  });
}

test.skipIf(skipReason !== null)(
  'Norway in Horizon 2020 has the ties and components counted by hand',
  () => {
    const graph = graphOf(norway());
    const { count, sizes } = componentsOf(graph);
    expect({
      nodes: graph.n,
      ties: graph.targets.length / 2,
      withoutPartner: sizes.filter((size) => size === 1).length,
      components: count,
    }).toEqual({ nodes: 693, ties: 1322, withoutPartner: 225, components: 244 });
  },
);
