import { STORES } from '../../server/store/index.ts';
import { nextStep } from './store-series.ts';

/**
 * A process that commits the series of datasets, one revision after another, until it is killed.
 * Argument: JSON `{kind, place, size}`, `place` as `open` of that store takes it. Writes a line `start n` before and
 * `done n` after each commit.
 */
interface Orders {
  kind: 'sqlite' | 'neo4j';
  place: { folder: string; uri: string };
  size: number;
}

const { kind, place, size } = JSON.parse(process.argv[2] ?? '') as Orders;
const store = await STORES[kind].open(place);
for (;;) {
  const { changes, options } = nextStep(await store.revision(), size);
  process.stdout.write(`start ${options.expected + 1}\n`);
  const { revision } = await store.commit(changes, options);
  process.stdout.write(`done ${revision}\n`);
}
