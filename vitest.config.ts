import { defineConfig } from 'vitest/config';

const node = (name: string, include: string[], timeout = 20_000) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: 60_000, environment: 'node' as const },
});

export default defineConfig({
  test: {
    projects: [
      node('unit', ['test/unit/**/*.test.ts']),
      node('contract', ['test/contract/**/*.test.ts'], 120_000),
      node('property', ['test/property/**/*.test.ts'], 60_000),
      node('api', ['test/api/**/*.test.ts'], 60_000),
      node('neo4j', ['test/neo4j/**/*.test.ts'], 120_000),
      node('e2e', ['test/e2e/**/*.test.ts'], 120_000),
    ],
  },
});
