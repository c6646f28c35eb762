import { randomUUID } from 'node:crypto';
import { destination, pino } from 'pino';
import { readConfig, terminalLanguage, type Config } from './config.ts';
import { AppError } from './errors.ts';
import { openStore } from './open-store.ts';
import type { Started } from './start.ts';

const STANDARD_ERROR = 2;

/** Eight letters and digits, 32 to the eighth possible: ids that a person can read out. */
const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 10)}`)
    .toString(32)
    .padStart(8, '0');

const storeOf = ({ neo4j, dataFolder }: Config): string =>
  neo4j === null ? `SQLite, ${dataFolder}` : `Neo4j, ${neo4j.uri}`;

/** Ends with a message that a person can act on; an error that nobody foresaw keeps its stack. */
const fail = (error: unknown): void => {
  const message = error instanceof AppError ? error.detail[terminalLanguage()] : error;
  console.error(message);
  process.exitCode = 1;
};

/** The first signal stops cleanly, the second at once. */
const stopOnSignals = (started: Started): void => {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    started.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

/** Starts, says where it answers, and stops on a signal. */
export const serve = async (): Promise<void> => {
  try {
    const config = readConfig();
    const logger = pino({ level: config.logLevel }, destination(STANDARD_ERROR));
    // The store opens on a thread of its own while the rest is loaded on this one.
    const opening = openStore(config);
    opening.catch(() => undefined);
    const { start } = await import('./start.ts');
    const store = await opening;
    const started = await start({ config, logger, clock: () => new Date(), newId, store });
    stopOnSignals(started);
    process.stdout.write(`Tessuto: ${started.url} (${storeOf(config)})\n`);
  } catch (error) {
    fail(error);
  }
};
