import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = new URL('./child.ts', import.meta.url);
const HOUSE = fileURLToPath(new URL('../../../', import.meta.url));

/** All that the child may read: its program, and the packages that it uses, which may lie elsewhere behind a link. */
const readable = (): string[] => {
  const packages = join(HOUSE, 'node_modules');
  return existsSync(packages) ? [HOUSE, realpathSync(packages) + sep] : [HOUSE];
};

/**
 * A process that reads files: no secrets in its environment, no writing, no other processes or threads, no file outside the house, and
 * a heap that ends. Lists and strings count in the heap, byte arrays do not: its memory is watched from outside too.
 */
export const startChild = (heapMb: number): ChildProcess => {
  const child = fork(PROGRAM, [], {
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      // Nearly all that a file becomes lives until it is told: looking through it early finds nothing to throw away.
      `--initial-old-space-size=${Math.floor(heapMb / 2)}`,
      '--permission',
      ...readable().map((folder) => `--allow-fs-read=${folder}*`),
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Without a listener a message that cannot be sent any more would end the parent; what follows is told by `exit`.
  child.on('error', () => undefined);
  return child;
};

/** Does a child that waits keep its parent from ending? */
export const holdParent = (child: ChildProcess, hold: boolean): void => {
  if (hold) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
};
