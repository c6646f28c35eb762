import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURES } from '../../../server/analytics/index.ts';
import { createPool, type ComputePool } from '../../../server/analytics/pool.ts';
import type { Dataset } from '../../../server/contract/dataset.ts';
import { actors, profile } from '../../../server/contract/insights.ts';
import { measureDescription, measureResult } from '../../../server/contract/measures.ts';
import {
  network as pictureSchema,
  networkQuery,
  PROJECTIONS,
  type NetworkPicture,
  type NetworkQuery,
} from '../../../server/contract/network.ts';
import { facets, wholeScope } from '../../../server/contract/scope.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { createExplorer } from '../../../server/services/explore.ts';
import { loadSeed } from '../../../seeds/index.ts';

const query = (fields: Partial<NetworkQuery> = {}): NetworkQuery => ({
  ...networkQuery.parse({}),
  ...fields,
});

let pool: ComputePool;
/** How many computations the pool was asked for. */
let asked = 0;
let demo: Dataset;

beforeAll(async () => {
  const real = createPool();
  pool = {
    run: (task, input, options) => {
      asked += 1;
      return real.run(task, input, options);
    },
    close: () => real.close(),
    size: real.size,
  };
  demo = await loadSeed('demo');
});
afterAll(() => pool.close());

/** The live data, which a test may replace by another revision. */
const explorerOf = (dataset: Dataset) => {
  let live = { dataset, network: buildNetwork(dataset, 1, '2026-11-24') };
  const explorer = createExplorer({
    current: {
      dataset: () => live.dataset,
      network: () => live.network,
      revision: () => live.network.revision,
    },
    pool,
  });
  const become = (next: Dataset): void => {
    const revision = live.network.revision + 1;
    live = { dataset: next, network: buildNetwork(next, revision, '2026-11-24') };
  };
  return { explorer, become };
};

const positions = ({ nodes }: NetworkPicture) =>
  new Map(nodes.id.map((id, i) => [id, [nodes.x[i] ?? 0, nodes.y[i] ?? 0] as const]));

describe('the picture', () => {
  it.each(PROJECTIONS)('of %s fits the contract, column by column', async (projection) => {
    const { explorer } = explorerOf(demo);
    const picture = await explorer.picture(query({ projection }));
    expect(pictureSchema.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
    const lengths = new Set(Object.values(picture.nodes).map((column) => column.length));
    expect([...lengths]).toEqual([picture.nodes.id.length]);
    expect(picture.edges.source.length).toBe(picture.summary.ties);
    const isOrganization = picture.nodes.type.map((type) => type === 'organization');
    expect(picture.nodes.kind.map((kind) => kind !== null)).toEqual(isOrganization);
  });

  it('holds every organisation of the demo with finite positions, and each tie once', async () => {
    const { nodes, edges, communities, summary } = await explorerOf(demo).explorer.picture(query());
    expect(new Set(nodes.id)).toEqual(new Set(demo.organizations.map(({ id }) => id)));
    expect([...nodes.x, ...nodes.y].every(Number.isFinite)).toBe(true);
    expect(edges.source.every((source, i) => source < (edges.target[i] ?? -1))).toBe(true);
    expect(summary).toMatchObject({
      organizations: demo.organizations.length,
      projects: demo.projects.length,
      participations: demo.participations.length,
    });
    communities.forEach(({ index, size }) =>
      expect(nodes.community.filter((each) => each === index)).toHaveLength(size),
    );
    expect(new Set(communities.map(({ name }) => name)).size).toBe(communities.length);
  });

  it('is the same at every first opening', async () => {
    const [one, two] = await Promise.all([
      explorerOf(demo).explorer.picture(query()),
      explorerOf(demo).explorer.picture(query()),
    ]);
    expect(one).toEqual(two);
  });

  it('is computed once for those who ask meanwhile and afterwards', async () => {
    const { explorer } = explorerOf(demo);
    const [one, two] = await Promise.all([explorer.picture(query()), explorer.picture(query())]);
    expect(one).toBe(two);
    const before = asked;
    expect(await explorer.picture(query())).toBe(one);
    expect(await explorer.picture(query({ level: 'area' }))).toBe(one);
    expect(asked).toBe(before);
  });

  it('keeps organisations where they were when a revision adds one', async () => {
    const { explorer, become } = explorerOf(demo);
    const before = await explorer.picture(query());
    const [first] = demo.participations;
    const [neighbour] = demo.organizations;
    if (first === undefined || neighbour === undefined) throw new Error('the demo is empty');
    const newcomer = { ...neighbour, id: 'newcomer', name: 'Nuova arrivata', identifiers: [] };
    const joins = { ...first, id: 'newcomer-joins', organization: 'newcomer' };
    become({
      ...demo,
      organizations: [...demo.organizations, newcomer].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      participations: [...demo.participations, joins].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    const after = await explorer.picture(query());
    expect(after.revision).toBe(2);
    expect(after.nodes.id).toContain('newcomer');
    const now = positions(after);
    const shifts = [...positions(before)].map(([id, [x, y]]) => {
      const [nx, ny] = now.get(id) ?? [Number.NaN, Number.NaN];
      return Math.hypot(nx - x, ny - y);
    });
    const median = shifts.toSorted((a, b) => a - b)[Math.floor(shifts.length / 2)] ?? Number.NaN;
    expect(median).toBeLessThan(20);
  });

  it('is empty, not wrong, when the selection is', async () => {
    const picture = await explorerOf(demo).explorer.picture(query({ theme: ['niente di simile'] }));
    expect(picture.nodes.id).toEqual([]);
    expect(picture.summary).toEqual({
      organizations: 0,
      projects: 0,
      participations: 0,
      ties: 0,
      modularity: 0,
    });
  });

  it('of the published data shows what is known of them', async () => {
    const wecare = await loadSeed('wecare');
    const { explorer } = explorerOf(wecare);
    const picture = await explorer.picture(query());
    expect(picture.summary.organizations).toBe(wecare.organizations.length);
    const { items } = await explorer.insights(wholeScope, 'it');
    expect(items[0]?.text).toMatch(
      /^59 organizzazioni in 12 progetti.*non si conosce chi partecipa/,
    );
  });
});

describe('measures', () => {
  it('are described as the contract says, none of their parameters required', () => {
    const described = explorerOf(demo).explorer.measures();
    for (const each of described) {
      expect(measureDescription.parse(each)).toEqual(each);
      expect(each.parameters).not.toHaveProperty('required');
    }
    expect(described.map(({ id }) => id)).toContain('betweenness');
  });

  it.each(Object.keys(MEASURES))('give columns of equal length for %s', async (id) => {
    const { explorer } = explorerOf(demo);
    const result = await explorer.measure(id, query(), {});
    expect(measureResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    const lengths = new Set(Object.values(result.columns).map((column) => column.length));
    expect(lengths.size).toBeLessThanOrEqual(1);
  });

  it('give ids first, with parameters filled in', async () => {
    const { explorer } = explorerOf(demo);
    const degree = await explorer.measure('degree', query(), {});
    expect(Object.keys(degree.columns).slice(0, 2)).toEqual(['id', 'value']);
    expect(await explorer.measure('betweenness', query(), {})).toMatchObject({
      parameters: { normalized: false },
    });
  });

  it('find the communities of the picture', async () => {
    const { explorer } = explorerOf(demo);
    const picture = await explorer.picture(query());
    const found = await explorer.measure('communities', query(), {});
    expect(found.columns['value']).toEqual(picture.nodes.community);
    const groups = await explorer.measure('e-i-index', query(), { group: 'community' });
    expect(groups.columns['label']).toEqual(picture.communities.map(({ name }) => name));
    expect(groups.columns['organizations']).toEqual(picture.communities.map(({ size }) => size));
  });

  it('refuse what they cannot do, saying which', async () => {
    const { explorer } = explorerOf(demo);
    await expect(explorer.measure('fame', query(), {})).rejects.toMatchObject({ status: 404 });
    await expect(explorer.measure('toString', query(), {})).rejects.toMatchObject({ status: 404 });
    await expect(explorer.measure('e-i-index', query(), { group: 'luna' })).rejects.toMatchObject({
      code: 'invalid-parameters',
      errors: [{ path: 'group' }],
    });
  });
});

describe('sentences, actors and profiles', () => {
  it('speak the language asked for, of the same revision', async () => {
    const { explorer } = explorerOf(demo);
    const [italian, english] = await Promise.all([
      explorer.insights(wholeScope, 'it'),
      explorer.insights(wholeScope, 'en'),
    ]);
    expect(italian.revision).toBe(1);
    expect(italian.items.map(({ id }) => id)).toEqual(english.items.map(({ id }) => id));
    expect(italian.items[0]?.text).toMatch(/organizzazioni/);
    expect(english.items[0]?.text).toMatch(/organisations/);
    expect(italian.items.length).toBeGreaterThanOrEqual(3);
    expect(italian.items.length).toBeLessThanOrEqual(6);
  });

  it('agree with each other', async () => {
    const { explorer } = explorerOf(demo);
    const told = actors.parse(await explorer.actors(wholeScope, 'it'));
    const [first] = told.groups[0]?.items ?? [];
    if (first === undefined) throw new Error('the demo has no connector');
    const known = profile.parse(await explorer.profile(first.organization, wholeScope, 'it'));
    expect(known.organization.label).toBe(first.label);
    expect(known.community).toBe(first.community);
    expect(first.text).toContain(`${known.partners.length} partner`);
  });

  it('are not given of an organisation that does not exist', async () => {
    const { explorer } = explorerOf(demo);
    await expect(explorer.profile('nessuno', wholeScope, 'it')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the choices', () => {
  it('count organisations, and keep a measure that nobody is known to take part in', async () => {
    const wecare = await loadSeed('wecare');
    const found = facets.parse(await explorerOf(wecare).explorer.facets());
    expect(found.measures.map(({ code }) => code)).toEqual(['1', '2', '3', '4']);
    expect(found.measures.map(({ organizations }) => organizations > 0)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const kinds = found.kinds.reduce((sum, { organizations }) => sum + organizations, 0);
    expect(kinds).toBe(wecare.organizations.length);
    expect(found.provinces.every(({ organizations }) => organizations > 0)).toBe(true);
  });

  it('span the period of the projects', async () => {
    const { period } = await explorerOf(demo).explorer.facets();
    const starts = demo.projects.map(({ start }) => start).filter((date) => date !== null);
    expect(starts).toContain(period.from);
    expect(starts.every((date) => date >= (period.from ?? ''))).toBe(true);
  });
});
