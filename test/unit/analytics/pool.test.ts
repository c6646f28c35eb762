import { cpuUsage } from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { computeMeasure } from '../../../server/analytics/compute-measure.ts';
import { createPool, type ComputePool, type PoolOptions } from '../../../server/analytics/pool.ts';
import { createPacker, unpack } from '../../../server/analytics/parcel.ts';
import { seededRandom } from '../../../server/analytics/random.ts';
import type { AppError } from '../../../server/errors.ts';
import { hasTies } from '../../../server/network/ties.ts';
import type { Graph } from '../../../server/network/types.ts';
import { graphOfEvents, withoutEvents } from './kernels/networks.ts';

let pool: ComputePool | null = null;
const open = (options: PoolOptions = {}): ComputePool => (pool = createPool(options));
afterEach(async () => {
  await pool?.close();
  pool = null;
});

/** Organisations in as many projects, or in so many, drawn by lot. */
const drawn = (n: number, projects = n): Graph => {
  const rng = seededRandom(9);
  return graphOfEvents(
    n,
    Array.from({ length: projects }, () => {
      const members = Array.from({ length: 2 + Math.floor(rng() * 5) }, () =>
        Math.floor(rng() * n),
      );
      return [...new Set(members)].toSorted((a, b) => a - b);
    }),
  );
};

const input = (graph: Graph, id = 'betweenness') => ({ id, graph, parameters: {}, seed: 1 });

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: AppError) => error.code,
  );

/** Processor time, ms, that this process and its threads use in the next `during` ms. */
async function processorTime(during: number): Promise<number> {
  const before = cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, during));
  const { user, system } = cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a computation on a worker', () => {
  test('gives what it gives here, also when two share it', async () => {
    const graph = drawn(5_000, 1_800);
    const whole = await open({ inlineSteps: Infinity, size: 1 }).run('measure', input(graph));
    await pool!.close();
    const shared = await computeMeasure(open({ inlineSteps: 0, size: 2 }), input(graph));
    const [one, other] = [whole, shared].map(({ columns }) => columns.value as Float64Array);
    const differences = one!.map((value, i) => Math.abs(value - other![i]!) / Math.max(1, value));
    expect(differences.reduce((a, b) => Math.max(a, b), 0)).toBeLessThan(1e-9);
  });

  test('reports progress up to the end and never backwards', async () => {
    const heard: number[] = [];
    await open({ inlineSteps: 0 }).run('measure', input(withoutEvents(drawn(3_000))), {
      onProgress: (done) => heard.push(done),
    });
    expect(heard.length).toBeGreaterThan(2);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
  });

  test('aborted in the middle rejects at once and frees the processor within a second', async () => {
    const gone = new AbortController();
    const started = Promise.withResolvers<void>();
    const running = computeMeasure(open({ inlineSteps: 0 }), input(drawn(30_000)), {
      signal: gone.signal,
      onProgress: () => started.resolve(),
    });
    await started.promise;
    gone.abort(new Error('nobody waits'));
    const begin = performance.now();
    await expect(running).rejects.toThrow('nobody waits');
    expect(performance.now() - begin).toBeLessThan(1_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await processorTime(500)).toBeLessThan(250);
  });

  test('over its time is stopped with computation-timeout, and the next one is computed', async () => {
    const running = open({ inlineSteps: 0, timeoutMs: 300 }).run(
      'measure',
      input(withoutEvents(drawn(30_000))),
    );
    expect(await codeOf(running)).toBe('computation-timeout');
    const next = pool!.run('measure', input(drawn(50), 'degree'), { timeoutMs: 15_000 });
    expect(await codeOf(next)).toBe('no error');
  });
});

describe('a worker that misbehaves', () => {
  const badly = (): ComputePool =>
    open({
      inlineSteps: 0,
      heapMb: 16,
      size: 1,
      timeoutMs: 15_000,
      worker: new URL('../../fixtures/workers/misbehaving.ts', import.meta.url),
    });
  const does = (id: string, options = {}) =>
    pool!.run('part', { ...input(drawn(5), id), part: 0, parts: 1 }, options);

  test.each(['hungry', 'dying', 'throwing'])(
    '%s is answered with computation-failed, replaced, and touches nobody else',
    async (id) => {
      badly();
      expect(await codeOf(does(id))).toBe('computation-failed');
      expect(await codeOf(does('well-behaved'))).toBe('no error');
    },
  );

  test('endless is stopped by its time, without holding this thread up, and frees the processor', async () => {
    badly();
    expect(await codeOf(does('endless', { timeoutMs: 500 }))).toBe('computation-timeout');
    expect(await codeOf(does('well-behaved'))).toBe('no error');
    expect(await processorTime(500)).toBeLessThan(250);
  });
});

describe('a graph on its way to a worker', () => {
  test('is the same when it is unpacked', () => {
    const graph = drawn(200);
    const there = unpack(structuredClone(createPacker()(graph)));
    expect({ ...there }).toEqual({ ...graph });
  });

  test('keeps its ties to be found there, or takes those that have been', () => {
    const graph = drawn(200);
    const pack = createPacker();
    const before = unpack(pack(graph));
    expect([hasTies(graph), hasTies(before)]).toEqual([false, false]);
    expect([...before.targets]).toEqual([...graph.targets]);
    expect(hasTies(unpack(pack(graph)))).toBe(true);
  });

  test('of a hundred thousand organisations is not copied, and its ties are not looked for', async () => {
    const graph = drawn(100_000);
    const parcel = structuredClone(createPacker()(graph));
    expect(parcel.parcel.events.items.buffer).toBeInstanceOf(SharedArrayBuffer);
    await open({ inlineSteps: 0 }).run('measure', input(graph, 'components'));
    expect(hasTies(graph)).toBe(false);
  });
});
