import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed } from '../../seeds/index.ts';
import type { Dataset } from '../../server/contract/dataset.ts';
import { wholeScope } from '../../server/contract/scope.ts';
import { buildNetwork } from '../../server/network/build.ts';
import { csrFromLists, transpose } from '../../server/network/csr.ts';
import { project } from '../../server/network/projections/index.ts';
import { maskScope } from '../../server/network/scope.ts';
import { tiesOfEvents, withTiesWhenAsked } from '../../server/network/ties.ts';
import type { Graph } from '../../server/network/types.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';
import { generate, type Affiliations } from './generated.ts';

export interface BenchNetwork {
  name: string;
  graph: Graph;
  /** Where the peers read it: `organisations projects`, then the members of each project, a line each. */
  file: string;
}

export const projectWhole = (dataset: Dataset): Graph => {
  const network = buildNetwork(dataset, 1, '2026-01-01');
  return project(network, maskScope(network, wholeScope), {
    projection: 'organizations',
    weight: 'newman',
    level: 'province',
  });
};

/** Organisations tied by projects, without records behind them. */
export function graphOfProjects({ organizations: n, projects }: Affiliations): Graph {
  const events = csrFromLists(projects);
  const { offsets } = transpose(events, n);
  const plain = {
    projection: 'organizations' as const,
    weight: 'newman' as const,
    n,
    ids: Array.from({ length: n }, (_, i) => `o${i}`),
    type: new Uint8Array(n),
    row: Uint32Array.from({ length: n }, (_, i) => i),
    projects: Uint32Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]!),
    events,
    tiedByEvents: true,
    groups: {},
  };
  return withTiesWhenAsked(plain, () => tiesOfEvents(plain));
}

export const readAffiliations = (file: string): Affiliations => {
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const [organizations = 0, projects = 0] = first.split(' ').map(Number);
  return {
    organizations,
    projects: lines.slice(0, projects).map((line) =>
      line
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .toSorted((a, b) => a - b),
    ),
  };
};

const folder = mkdtempSync(join(tmpdir(), 'tessuto-bench-'));

const written = (name: string, graph: Graph): BenchNetwork => {
  const { offsets, items } = graph.events;
  const lines = Array.from({ length: offsets.length - 1 }, (_, event) =>
    items.subarray(offsets[event], offsets[event + 1]).join(' '),
  );
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, [`${graph.n} ${lines.length}`, ...lines].join('\n'));
  return { name, graph, file };
};

export const demoNetwork = async (): Promise<BenchNetwork> =>
  written('demo', projectWhole(await loadSeed('demo')));

/** Real networks of European research consortia and of authors of papers, when the public test data are here. */
export const realNetworks = (): BenchNetwork[] =>
  skipReason === null
    ? [
        ['CORDIS', 'cordis'],
        ['Newman', 'newman'],
      ].map(([name = '', file = '']) => {
        const path = sharedData(`networks/${file}.txt`);
        return { name, file: path, graph: graphOfProjects(readAffiliations(path)) };
      })
    : [];

export const generatedNetwork = (participations: number): BenchNetwork =>
  written(`generated ${participations / 1_000}k`, graphOfProjects(generate(participations, 1)));
