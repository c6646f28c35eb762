import { cpus } from 'node:os';
import type { Row } from './benchmark.ts';

// The compiled kernels first: whoever is imported after finds them.
await import('../../server/analytics/wasm/build.ts');
const { BENCHMARKS } = await import('./index.ts');

/** `npm run bench [id ...]`: figures with their goal, or beside a peer that ran in the same minute. No test depends on them. */
const cells = (row: Row): string[] => [
  row.what,
  row.ours,
  row.peer ?? '',
  row.ratio === undefined ? '' : `${row.ratio.toFixed(row.ratio < 10 ? 1 : 0)}×`,
  row.agrees ?? '',
  row.goal === undefined ? '' : `${row.goal}: ${row.met === true ? 'met' : 'NOT MET'}`,
];

const print = (rows: Row[]): void => {
  const table = [['', 'ours', 'peer', 'peer ÷ ours', 'values', 'goal'], ...rows.map(cells)];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of table) {
    process.stdout.write(
      `  ${line
        .map((cell, i) => cell.padEnd(widths?.[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
};

const chosen = process.argv.slice(2);
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
for (const benchmark of BENCHMARKS) {
  const wanted = chosen.length > 0 ? chosen.includes(benchmark.id) : benchmark.onDemand !== true;
  if (!wanted) continue;
  process.stdout.write(`\n${benchmark.title}\n`);
  const result = await benchmark.run();
  if (typeof result === 'string') process.stdout.write(`  not run: ${result}\n`);
  else print(result);
}
