import type { Asker } from '../analytics/cache.ts';
import { MEASURES } from '../analytics/index.ts';
import type { NetworkMeasure } from '../analytics/measure.ts';
import type { ComputePool } from '../analytics/pool.ts';
import { parseParameters } from '../analytics/run-measure.ts';
import type { Language } from '../contract/fields.ts';
import type { Actors, Insight, Profile } from '../contract/insights.ts';
import type { MeasureDescription, MeasureResult } from '../contract/measures.ts';
import type { NetworkPicture, NetworkQuery } from '../contract/network.ts';
import { scopeKey, type Facets, type Scope } from '../contract/scope.ts';
import { NotFound } from '../errors.ts';
import { tellActors } from '../insights/actors.ts';
import { tellInsights } from '../insights/index.ts';
import { profileOf } from '../insights/profile.ts';
import type { Current } from './current.ts';
import { tellFacets } from './explore/facets.ts';
import { layOutView } from './explore/layout.ts';
import { createLayoutMemory } from './explore/layout-memory.ts';
import { describeMeasure, tellMeasure } from './explore/measures.ts';
import { drawPicture } from './explore/picture.ts';
import { createResults } from './explore/results.ts';
import { viewKey } from './explore/view.ts';
import { createWorkbench } from './explore/workbench.ts';

/** What can be seen and computed of the current network; every answer is plain data of the contract. */
export interface Explorer {
  /** The network laid out, with its communities. */
  picture(query: NetworkQuery): Promise<NetworkPicture>;
  measures(): MeasureDescription[];
  /** @throws NotFound for an unknown measure; InvalidInput `invalid-parameters` or `projection-not-supported` */
  measure(
    id: string,
    query: NetworkQuery,
    parameters: Record<string, unknown>,
    asker?: Asker,
  ): Promise<MeasureResult>;
  insights(scope: Scope, language: Language): Promise<{ revision: number; items: Insight[] }>;
  actors(scope: Scope, language: Language): Promise<Actors>;
  /** @throws NotFound when there is no such organisation */
  profile(id: string, scope: Scope, language: Language): Promise<Profile>;
  facets(): Promise<Facets>;
}

export interface ExplorerOptions {
  current: Pick<Current, 'dataset' | 'network' | 'revision'>;
  pool: ComputePool;
}

/** Intermediate and final results of one network, the ones used last. */
const RESULTS_KEPT = 500;
const LAYOUTS_REMEMBERED = 100;

const measureNamed = (id: string): NetworkMeasure => {
  const measure = Object.hasOwn(MEASURES, id) ? MEASURES[id] : undefined;
  if (measure === undefined) throw new NotFound({ it: 'La misura', en: 'Measure' }, id);
  return measure;
};

export const createExplorer = ({ current, pool }: ExplorerOptions): Explorer => {
  const resultsOf = createResults(RESULTS_KEPT);
  const memory = createLayoutMemory(LAYOUTS_REMEMBERED);

  /** The network and the records it was built from, taken together, with the bench to work on it. */
  const open = () => {
    const network = current.network();
    const keep = resultsOf(network);
    return {
      network,
      dataset: current.dataset(),
      keep,
      bench: createWorkbench(network, keep, pool),
    };
  };

  return {
    picture: async (query) => {
      const { dataset, keep, bench } = open();
      return keep(`picture ${viewKey(query)}`, async () => {
        const view = await bench.view(query);
        const clusters = await bench.clusters(view);
        const positions = await layOutView(view, clusters, { pool, memory });
        return drawPicture(view, dataset, clusters, positions);
      });
    },

    measures: () => Object.values(MEASURES).map(describeMeasure),

    measure: async (id, query, given, asker) => {
      const measure = measureNamed(id);
      const parameters = parseParameters(measure, given);
      const { keep, bench } = open();
      return keep(
        `result ${id} ${JSON.stringify(parameters)} ${viewKey(query)}`,
        async (shared) => {
          const view = await bench.look(query, shared);
          const output = await bench.measure(view, id, parameters, shared);
          const clusters = parameters['group'] === 'community' ? await bench.clusters(view) : null;
          return tellMeasure(view, measure, parameters, output, clusters);
        },
        asker,
      );
    },

    insights: async (scope, language) => {
      const { network, keep, bench } = open();
      return keep(`insights ${language} ${scopeKey(scope)}`, async () => ({
        revision: network.revision,
        items: tellInsights(await bench.facts(scope), language),
      }));
    },

    actors: async (scope, language) => {
      const { keep, bench } = open();
      return keep(`actors ${language} ${scopeKey(scope)}`, async () =>
        tellActors(await bench.facts(scope), language),
      );
    },

    profile: async (id, scope, language) => {
      const { dataset, keep, bench } = open();
      const record = dataset.organizations.find((organization) => organization.id === id);
      if (record === undefined)
        throw new NotFound({ it: 'L’organizzazione', en: 'Organisation' }, id);
      return keep(`profile ${language} ${id} ${scopeKey(scope)}`, async () =>
        profileOf(await bench.facts(scope), dataset, record, language),
      );
    },

    facets: async () => {
      const { network, dataset, keep } = open();
      return keep('facets', () => tellFacets(network, dataset));
    },
  };
};
