import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transpose } from '../../../../server/network/csr.ts';
import { reachByEvents } from '../../../../server/analytics/kernels/incidence/reach.ts';
import { reachOfClasses } from '../../../../server/analytics/kernels/incidence/reach-of-classes.ts';
import { reachAlongTies } from '../../../../server/analytics/kernels/reach-along-ties.ts';
import { reachOfEach, type Reach } from '../../../../server/analytics/kernels/reach.ts';
import { KERNELS } from '../../../../server/analytics/wasm/module.ts';
import { reachOfClassesWide } from '../../../../server/analytics/wasm/reach.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import { events, graphOfEvents, withoutEvents } from './networks.ts';

const silent = (): void => undefined;

const rows = ({ reached, farness, harmonic, eccentricity }: Reach) =>
  Array.from(reached, (count, i) => [
    count,
    farness[i],
    Math.round(harmonic[i]! * 1e9) / 1e9,
    eccentricity[i],
  ]);

describe('distances found on events are those along the ties', () => {
  test('on thousands of two-mode networks', () => {
    fc.assert(
      fc.property(events(20, 16), ({ n, events: lists }) => {
        const graph = graphOfEvents(n, lists);
        expect(rows(reachByEvents(graph.events, n, silent))).toEqual(
          rows(reachAlongTies(graph, silent)),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  test('on a network of two thousand nodes, many components and several rounds of searches', () => {
    const rng = seededRandom(4);
    const lists = Array.from({ length: 900 }, () => {
      const around = Math.floor(rng() * 2_000);
      const size = 1 + Math.floor(rng() * 5);
      const members = Array.from({ length: size }, () => (around + Math.floor(rng() * 40)) % 2_000);
      return [...new Set(members)].toSorted((a, b) => a - b);
    });
    const graph = graphOfEvents(2_000, lists);
    expect(rows(reachOfEach(graph, silent))).toEqual(
      rows(reachOfEach(withoutEvents(graph), silent)),
    );
  });
});

describe.skipIf(KERNELS.reach === null)('512 searches at a time', () => {
  test('give what 32 at a time give, whatever the order of components', () => {
    fc.assert(
      fc.property(events(40, 25), ({ n, events: lists }) => {
        // One class a node, in the order of a breadth-first search, as `classesOf` numbers them.
        const found = reachAlongTies(graphOfEvents(n, lists), silent);
        const graph = graphOfEvents(n, lists);
        expect(rows(found)).toEqual(rows(reachByEvents(graph.events, n, silent)));
        const chain = Array.from({ length: n }, (_, i) => (i % 7 === 6 ? [i] : [i, i + 1])).filter(
          (list) => list.every((node) => node < n),
        );
        const members = graphOfEvents(n, chain).events;
        const searchable = {
          n,
          members,
          eventsOf: transpose(members, n),
          sources: Uint32Array.from({ length: n }, (_, i) => i),
        };
        expect(rows(reachOfClassesWide(KERNELS.reach!, searchable, silent))).toEqual(
          rows(reachOfClasses(searchable, silent)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
