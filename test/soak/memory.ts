import autocannon from 'autocannon';
import { startApp } from '../helpers/app.ts';
import type { Soak } from './soak.ts';

const REQUESTS = Number(process.env['SOAK_REQUESTS'] ?? 1_000_000);
const ROUNDS = 20;
/** Rounds in which caches fill and code is compiled. */
const WARM_UP = 5;
const ALLOWED_GROWTH = 0.01;
const PATHS = [
  '/network',
  '/insights?language=it',
  '/measures/betweenness',
  '/measures/degree?kind=company',
  '/organizations?limit=50',
  '/search?q=cooperativa',
];

/** Bytes that are really in use. */
const used = (): number => {
  if (global.gc === undefined) throw new Error('start it with node --expose-gc');
  for (let time = 0; time < 3; time += 1) global.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Requests of every kind from eight connections; what the first ones leave behind is not counted as growth. */
export const memory: Soak = {
  id: 'memory',
  title: `No growth over ${REQUESTS.toLocaleString('en-GB')} requests`,
  run: async (say) => {
    const app = await startApp({ seed: 'demo' });
    const round = async (): Promise<void> => {
      const { errors, non2xx } = await autocannon({
        url: app.url,
        connections: 8,
        amount: Math.ceil(REQUESTS / ROUNDS),
        requests: PATHS.map((path) => ({ path: `/api/v1${path}` })),
      });
      if (errors + non2xx > 0)
        throw new Error(`${errors} errors, ${non2xx} answers that were not 200`);
    };
    try {
      for (let time = 0; time < WARM_UP; time += 1) await round();
      const before = used();
      for (let time = WARM_UP; time < ROUNDS; time += 1) {
        await round();
        say(`after ${((time + 1) / ROUNDS) * 100}%: ${megabytes(used())}`);
      }
      const after = used();
      const growth = (after - before) / before;
      const told = `${megabytes(before)} after the warm-up, ${megabytes(after)} after the last (${(growth * 100).toFixed(2)}%)`;
      if (growth > ALLOWED_GROWTH) throw new Error(told);
      return told;
    } finally {
      await app.close();
    }
  },
};
