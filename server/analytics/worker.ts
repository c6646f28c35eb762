import { parentPort } from 'node:worker_threads';
import { buffersOf, toPlain, unwrap, type Order, type Report } from './messages.ts';
import { TASKS, type TaskName } from './tasks.ts';

/** Thread of the pool: takes one order at a time, reports progress now and then, then the result or the failure. */
const REPORT_EVERY_MS = 50;

type Say = (report: Report, transferred?: ArrayBuffer[]) => void;

function carryOut<T extends TaskName>({ task, input }: Order<T>, say: Say): void {
  let last = performance.now();
  const progress = (done: number): void => {
    const now = performance.now();
    if (now - last < REPORT_EVERY_MS) return;
    last = now;
    say({ type: 'progress', done });
  };
  try {
    const output = TASKS[task].run(unwrap(input), progress);
    say({ type: 'result', output }, buffersOf(output));
  } catch (error) {
    say({ type: 'failure', error: toPlain(error) });
  }
}

parentPort?.on('message', (order: Order) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  carryOut(order, (report, transferred) => parentPort?.postMessage(report, transferred ?? []));
});
