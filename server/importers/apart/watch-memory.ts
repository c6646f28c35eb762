import { readFile } from 'node:fs/promises';

const WATCH_EVERY_MS = 100;
const KIBIBYTE = 1_024;
const RESIDENT = /^VmRSS:\s+(\d+) kB$/mu;

/** Memory that a process holds, bytes; null where the system does not say so, and the process has to. */
const residentMemory = async (pid: number): Promise<number | null> => {
  try {
    const [, kib] = RESIDENT.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib) * KIBIBYTE;
  } catch {
    return null;
  }
};

/** Looks at the memory of a process ten times a second until it is stopped; `onExcess` once, with the bytes, beyond the limit. */
export const watchMemory = (
  pid: number,
  limit: number,
  onExcess: (bytes: number) => void,
): { stop: () => void } => {
  const timer = setInterval(() => {
    void residentMemory(pid).then((bytes) => {
      if (bytes === null || bytes <= limit) return;
      clearInterval(timer);
      onExcess(bytes);
    });
  }, WATCH_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
