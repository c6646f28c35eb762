import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * `npm test`: typecheck, lint, then every vitest project, and one plain closing line.
 * `npm test -- unit api` runs only the named projects; other words go to vitest as they are.
 */
const root = resolve(import.meta.dirname, '..');
const bin = (name: string): string => resolve(root, 'node_modules/.bin', name);
const output = resolve(root, 'test/output');
const PROJECTS = new Set(['unit', 'contract', 'property', 'api', 'neo4j', 'e2e']);

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

/** A check that is one test by itself. */
const check = (title: string, command: string, args: string[]): Totals => {
  process.stdout.write(`\n${title}\n`);
  const passed = run(command, args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
};

const vitest = (args: string[]): Totals => {
  const report = resolve(output, 'vitest.json');
  rmSync(report, { force: true });
  const passed = run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = counts['numFailedTests'] ?? 0;
    return {
      passed: counts['numPassedTests'] ?? 0,
      // A file that cannot be loaded, or an error outside a test, fails the run without a failed test.
      failed: passed ? failed : Math.max(1, failed),
      skipped: (counts['numPendingTests'] ?? 0) + (counts['numTodoTests'] ?? 0),
    };
  } catch (cause) {
    process.stderr.write(`vitest left no report: ${String(cause)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

mkdirSync(output, { recursive: true });
// The compiled kernels are tested too: without them their plain forms would be tested twice.
run('node', [resolve(root, 'server/analytics/wasm/build.ts')]);
const words = process.argv.slice(2);
const chosen = words.flatMap((word) => (PROJECTS.has(word) ? ['--project', word] : [word]));
const steps =
  words.length > 0
    ? [vitest(chosen)]
    : [
        check('typecheck', bin('tsc'), ['--noEmit']),
        check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
        check('format', bin('prettier'), ['--check', '--log-level=warn', '.']),
        vitest([]),
      ];
const sum = (key: keyof Totals): number => steps.reduce((total, step) => total + step[key], 0);
process.stdout.write(
  `\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
