import { SOAKS } from './index.ts';

/** `npm run soak [id ...]`: promises kept for long. Exit status 1 when one is not. */
const chosen = process.argv.slice(2);
for (const { id, title, run } of SOAKS) {
  if (chosen.length > 0 && !chosen.includes(id)) continue;
  process.stdout.write(`\n${title}\n`);
  const began = performance.now();
  try {
    const told = await run((line) => void process.stdout.write(`  ${line}\n`));
    process.stdout.write(
      `  kept: ${told} (${((performance.now() - began) / 1_000).toFixed(0)} s)\n`,
    );
  } catch (error) {
    process.stdout.write(`  NOT KEPT: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
