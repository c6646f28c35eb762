import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { startServer, withFolder } from './server.ts';

const GOAL = 2_000;
const PORT = 3_911;

/** From `npm start` on a built tree to the first answer, with the demo: into an empty folder (seeding included) and again. */
export const start: Benchmark = {
  id: 'start',
  title: 'From `npm start` to the first answer (SQLite, built tree)',
  run: async () =>
    withFolder(async (data) => {
      const times: number[] = [];
      for (let round = 0; round < 4; round++) {
        const server = await startServer({ data, port: PORT, throughNpm: true });
        times.push(server.startMilliseconds);
        await server.stop();
      }
      const [first = NaN, ...later] = times;
      const row = (what: string, value: number): Row => ({
        what,
        ours: milliseconds(value),
        goal: `≤ ${milliseconds(GOAL)}`,
        met: value <= GOAL,
      });
      return [
        row('first start, seeding the demo', first),
        row('later starts, slowest of 3', Math.max(...later)),
      ];
    }),
};
