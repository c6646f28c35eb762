import { describe, expect, it } from 'vitest';
import { networkQuery } from '../../../server/contract/network.ts';
import type { Dataset } from '../../../server/contract/dataset.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { anchorsOf } from '../../../server/services/explore/anchors.ts';
import { createLayoutMemory } from '../../../server/services/explore/layout-memory.ts';
import { lookAt, viewKey } from '../../../server/services/explore/view.ts';
import {
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
  smallDataset,
} from '../../helpers/store-builders.ts';

const viewOf = (dataset: Dataset, fields: Record<string, unknown> = {}) =>
  lookAt(buildNetwork(dataset, 1, '2026-11-24'), networkQuery.parse(fields));

const key = (fields: Record<string, unknown>) => viewKey(networkQuery.parse(fields));

const withTowns: Dataset = {
  ...smallDataset(),
  territories: [
    aTerritory('p-torino', { level: 'province', latitude: 45, longitude: 7.6 }),
    aTerritory('t-aosta', { latitude: 46, longitude: 7 }),
    aTerritory('t-ivrea', { parents: [{ territory: 'p-torino', start: null, end: null }] }),
    aTerritory('t-nowhere'),
  ],
  organizations: [
    anOrganization('aosta', { territory: 't-aosta' }),
    anOrganization('ivrea', { territory: 't-ivrea' }),
    anOrganization('nowhere', { territory: 't-nowhere' }),
    anOrganization('unknown'),
  ],
  measures: [],
  programmes: [],
  projects: [aProject('orti', { territories: ['t-aosta', 't-ivrea'] }), aProject('serra')],
  participations: [
    aParticipation('aosta', 'orti'),
    aParticipation('ivrea', 'orti'),
    aParticipation('aosta', 'serra'),
  ],
};

describe('where nodes start from', () => {
  it('is the map: north is up, east is right, a degree east is shorter than one north', () => {
    const { x, y } = anchorsOf(viewOf(withTowns));
    const [ax = 0, ix = 0, nx = 0, ux = 0] = x;
    const [ay = 0, iy = 0] = y;
    expect(ay - iy).toBeCloseTo(1, 10);
    expect(ix - ax).toBeCloseTo(0.6 * Math.cos((45.5 * Math.PI) / 180), 10);
    expect([nx, ux]).toEqual([Number.NaN, Number.NaN]);
  });

  it('is, for a project, where it acts, or else where its participants sit', () => {
    const { y } = anchorsOf(viewOf(withTowns, { projection: 'projects' }));
    // Orti acts in both towns, serra is where its one participant is: half a degree further north.
    expect((y[1] ?? 0) - (y[0] ?? 0)).toBeCloseTo(0.5, 10);
  });

  it('is unknown for all where no coordinates are', () => {
    const bare = {
      ...withTowns,
      territories: [aTerritory('t-nowhere')],
      organizations: [anOrganization('nowhere', { territory: 't-nowhere' })],
      participations: [],
      projects: [],
    };
    expect(anchorsOf(viewOf(bare)).x).toEqual(Float64Array.of(Number.NaN));
  });
});

describe('the memory of layouts', () => {
  const { graph } = viewOf(withTowns);
  const positions = {
    x: Float64Array.from(graph.ids, (_, node) => node),
    y: Float64Array.from(graph.ids, () => 7),
  };

  it('gives back what it was given, and NaN for newcomers', () => {
    const memory = createLayoutMemory(2);
    expect(memory.recall('a', graph)).toBeNull();
    memory.remember('a', graph, positions);
    expect(memory.recall('a', graph)).toEqual(positions);
    const newcomer = { ...graph, ids: ['zeno', ...graph.ids.slice(1)] };
    expect(memory.recall('a', newcomer)?.x[0]).toBeNaN();
    expect(memory.recall('a', newcomer)?.y[1]).toBe(7);
  });

  it('starts anew when most of the picture is another', () => {
    const memory = createLayoutMemory(2);
    memory.remember('a', graph, positions);
    const others = { ...graph, ids: ['x', 'y', 'z', ...graph.ids.slice(3)] };
    expect(memory.recall('a', others)).toBeNull();
  });

  it('forgets the view that was laid out longest ago', () => {
    const memory = createLayoutMemory(2);
    for (const view of ['a', 'b', 'a', 'c']) memory.remember(view, graph, positions);
    expect(memory.recall('b', graph)).toBeNull();
    expect(memory.recall('a', graph)).not.toBeNull();
  });
});

describe('the key of a view', () => {
  it('does not depend on the order of values, nor on a level that is not used', () => {
    expect(key({ kind: ['company', 'health'] })).toBe(key({ kind: ['health', 'company'] }));
    expect(key({ level: 'area' })).toBe(key({ level: 'region' }));
  });

  it('depends on scope, projection, weight and, for territories, level', () => {
    const keys = [
      {},
      { kind: 'company' },
      { projection: 'projects' },
      { weight: 'shared' },
      { projection: 'territories', level: 'area' },
      { projection: 'territories', level: 'region' },
    ].map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
