import { InTwo } from './in-two.ts';
import { JOBS, type JobInput, type JobName } from './jobs.ts';
import { toPlain, type Order, type Report } from './messages.ts';
import { createAssembly, toPieces } from './transfer.ts';

/** The process that reads what others wrote: takes one order at a time, and ends when its parent does. */
const REPORT_EVERY_MS = 100;

const say = (report: Report): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(report, undefined, {}, () => resolve());
  });

let last = 0;
const progress = (done: number): void => {
  const now = performance.now();
  if (now - last < REPORT_EVERY_MS) return;
  last = now;
  void say({ type: 'progress', done, rss: process.memoryUsage.rss() });
};

let job: JobName = 'read';
let input = createAssembly();
let shared = createAssembly();

const run = <J extends JobName>(name: J, given: JobInput[J]): unknown =>
  JOBS[name](given, { progress, shared: shared.value() });

const tell = async (value: unknown): Promise<void> => {
  for (const piece of toPieces(value)) await say({ type: 'output', piece });
};

const carryOut = async (): Promise<void> => {
  try {
    const output = run(job, input.value() as JobInput[JobName]);
    input = createAssembly();
    if (output instanceof InTwo) {
      await tell(output.now);
      await say({ type: 'now' });
      await tell(output.later());
    } else await tell(output);
    await say({ type: 'done', rss: process.memoryUsage.rss() });
  } catch (error) {
    input = createAssembly();
    await say({ type: 'failure', error: toPlain(error), rss: process.memoryUsage.rss() });
  }
};

process.on('message', (order: Order) => {
  switch (order.type) {
    case 'begin':
      job = order.job;
      input = createAssembly();
      if (order.sharedKey !== null) shared = createAssembly();
      break;
    case 'input':
      input.add(order.piece);
      break;
    case 'shared':
      shared.add(order.piece);
      break;
    case 'run':
      void carryOut();
      break;
    default:
  }
});
// oxlint-disable-next-line unicorn/no-process-exit -- nobody is left to answer to
process.on('disconnect', () => process.exit(0));
void say({ type: 'ready' });
