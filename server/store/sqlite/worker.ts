import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { FILE } from './connection.ts';
import { translated } from './failures.ts';
import { failedAnswer, type Answer, type Call } from './messages.ts';
import { createSession, openMigrated, type Session } from './session.ts';

/** The thread of the embedded store: `workerData` is the folder; answers 0 when it is open, then each call with its own id. */
const folder = workerData as string;
const path = join(folder, FILE);
const answer = (message: Omit<Answer, 'heap'>): void => {
  const heap = getHeapStatistics().total_heap_size;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ ...message, heap } satisfies Answer);
};

const serve = async (session: Session, { id, method, args }: Call): Promise<void> => {
  try {
    const work = session[method] as (...args: unknown[]) => unknown;
    answer({ id, result: await work(...args) });
  } catch (error) {
    answer(failedAnswer(id, translated(error, path)));
  }
  if (method === 'close') parentPort?.close();
};

try {
  const session = createSession(openMigrated(folder));
  parentPort?.on('message', (call: Call) => void serve(session, call));
  answer({ id: 0 });
} catch (error) {
  answer(failedAnswer(0, translated(error, path)));
  parentPort?.close();
}
