import { randomUUID } from 'node:crypto';
import { runCli } from './cli/run.ts';
import { readConfig } from './config.ts';

/** `npm run cli -- COMMAND …`: the same use cases as the server's, from a terminal. */
process.exitCode = await runCli({
  words: process.argv.slice(2),
  config: () => readConfig(),
  clock: () => new Date(),
  newId: () => randomUUID(),
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
});
