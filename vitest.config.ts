import { defineConfig } from 'vitest/config';

interface Suite {
  /** Milliseconds a single test may take. */
  timeout?: number;
  /** Suites of a lower number run first; of the same number, together. */
  order?: number;
  /** Its files share something outside, a database or the processor's attention, and take turns. */
  alone?: boolean;
  globalSetup?: string[];
}

const suite = (name: string, o: Suite = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout: o.timeout ?? 20_000,
    hookTimeout: 120_000,
    globalSetup: o.globalSetup ?? [],
    fileParallelism: o.alone !== true,
    maxWorkers: o.alone === true ? 1 : 2,
    sequence: { groupOrder: o.order ?? 0 },
  },
});

const neo4j = 'test/helpers/neo4j/global-setup.ts';

export default defineConfig({
  test: {
    projects: [
      suite('unit'),
      suite('property', { timeout: 60_000 }),
      suite('contract', { timeout: 120_000 }),
      suite('api', { timeout: 60_000 }),
      suite('neo4j', { order: 1, alone: true, timeout: 120_000, globalSetup: [neo4j] }),
      suite('e2e', {
        order: 2,
        alone: true,
        timeout: 90_000,
        globalSetup: [neo4j, 'test/e2e/global-setup.ts'],
      }),
    ],
  },
});
