import { MEASURES } from '../../server/analytics/index.ts';
import { runMeasure } from '../../server/analytics/run-measure.ts';
import { milliseconds, type Benchmark } from './benchmark.ts';
import { demoNetwork } from './networks.ts';

/** A frame of a screen that shows sixty a second, ms. */
const FRAME = 1_000 / 60;
const ROUNDS = 20;
/** Those that draw by lot hundreds of times are no picture's business; those that need a node are asked of one. */
const NOT_CORE = new Set(['chance', 'rank-uncertainty', 'knock-out', 'ego']);

export const frame: Benchmark = {
  id: 'frame',
  title: `Every core measure of the demo, exact, with its default parameters; best of ${ROUNDS}`,
  run: async () => {
    const { graph } = await demoNetwork();
    return Object.values(MEASURES)
      .filter(({ id }) => !NOT_CORE.has(id))
      .map((measure) => {
        let best = Infinity;
        for (let round = 0; round < ROUNDS; round++) {
          const start = performance.now();
          runMeasure(measure, graph, {}, { seed: 1 });
          best = Math.min(best, performance.now() - start);
        }
        return {
          what: measure.id,
          ours: milliseconds(best),
          goal: `≤ ${FRAME.toFixed(1)} ms`,
          met: best <= FRAME,
        };
      });
  },
};
