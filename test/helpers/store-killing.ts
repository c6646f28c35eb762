import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

export interface Committer {
  kind: 'sqlite' | 'neo4j';
  place: object;
  size: number;
}

/**
 * Starts a process that commits one revision after another, and kills it (SIGKILL) at a moment of its second commit: after
 * `moment` (0 to 1) of the time that its first one took. Answers the last revision that it said was done.
 */
export const killWhileCommitting = async (
  committer: Committer,
  moment: number,
): Promise<number> => {
  const script = join(import.meta.dirname, 'store-committer.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(committer)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const seen = { started: 0, startedAt: 0, done: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, revision] = line.split(' ');
    if (word === 'done') {
      seen.done = Number(revision);
      continue;
    }
    seen.started += 1;
    const now = performance.now();
    if (seen.started === 2) {
      const first = now - seen.startedAt;
      // What it still says before it dies is read on, so that nothing acknowledged is missed.
      void wait(first * moment).then(() => child.kill('SIGKILL'));
    }
    seen.startedAt = now;
  }
  const [, signal] = (await exit) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL') throw new Error('The committing process ended by itself.');
  return seen.done;
};
