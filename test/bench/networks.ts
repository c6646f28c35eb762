import { readFileSync } from 'node:fs';
import { emptyDataset, type Dataset } from '../../server/contract/dataset.ts';
import { RECORDS } from '../../server/contract/records.ts';
import { wholeScope } from '../../server/contract/scope.ts';
import { buildNetwork } from '../../server/network/build.ts';
import { project } from '../../server/network/projections/index.ts';
import { maskScope } from '../../server/network/scope.ts';
import type { Graph } from '../../server/network/types.ts';
import { loadSeed } from '../../seeds/index.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';

export interface BenchNetwork {
  name: string;
  graph: Graph;
}

/** A plain two-mode network: first line `organisations projects`, then one line per project, its members' numbers. */
const fromIncidence = (text: string): Dataset => {
  const [first = '', ...lines] = text.trim().split('\n');
  const [organizations = 0] = first.split(' ').map(Number);
  const members = lines.map((line) => line.trim().split(/\s+/).filter(Boolean));
  return {
    ...emptyDataset(),
    organizations: Array.from({ length: organizations }, (_, i) =>
      RECORDS.organizations.schema.parse({ id: `o${i}`, name: `Organisation ${i}` }),
    ),
    projects: members.map((_, j) =>
      RECORDS.projects.schema.parse({ id: `p${j}`, title: `Project ${j}` }),
    ),
    participations: members.flatMap((list, j) =>
      list.map((i) =>
        RECORDS.participations.schema.parse({
          id: `o${i}-p${j}`,
          organization: `o${i}`,
          project: `p${j}`,
        }),
      ),
    ),
  };
};

export const projectWhole = (dataset: Dataset): Graph => {
  const network = buildNetwork(dataset, 1, '2026-01-01');
  return project(network, maskScope(network, wholeScope), {
    projection: 'organizations',
    weight: 'newman',
    level: 'province',
  });
};

/** The demo, and a real network of European research consortia when the public test data are here. */
export const benchNetworks = async (): Promise<BenchNetwork[]> => {
  const demo = { name: 'demo', graph: projectWhole(await loadSeed('demo')) };
  if (skipReason !== null) return [demo];
  const cordis = fromIncidence(readFileSync(sharedData('networks/cordis.txt'), 'utf8'));
  return [demo, { name: 'CORDIS', graph: projectWhole(cordis) }];
};
