import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PeerAnswer {
  ms: number;
  values: number[];
}

export interface Python {
  /** One result of a peer on a network kept in `file`, with the time it took there; null when the peer is not installed. */
  ask(question: { file: string; peer: string; what: string }): Promise<PeerAnswer | null>;
  stop(): void;
}

/** The Python that has the peers: `TESSUTO_PYTHON`, else `python3`; one that is not there answers nothing. */
export function startPython(): Python {
  const script = join(import.meta.dirname, 'peers/networks.py');
  const command = process.env['TESSUTO_PYTHON'] ?? 'python3';
  const child = spawn(command, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: ((line: string | null) => void)[] = [];
  let gone = false;
  const end = (): void => {
    gone = true;
    for (const hear of waiting.splice(0)) hear(null);
  };
  child.on('error', end).on('exit', end);
  child.stdin.on('error', end);
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  return {
    ask: async (question) => {
      if (gone) return null;
      const line = await new Promise<string | null>((resolve) => {
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(question)}\n`);
      });
      if (line === null) return null;
      const answer = JSON.parse(line) as Partial<PeerAnswer>;
      return answer.ms === undefined ? null : { ms: answer.ms, values: answer.values ?? [] };
    },
    stop: () => void child.kill(),
  };
}
