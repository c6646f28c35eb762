import type { Language, Text } from '../contract/fields.ts';
import type { Job } from '../contract/jobs.ts';
import { AppError, internalError, NotFound } from '../errors.ts';

/** How the work of a job says where it stands, and hears that nobody wants it any more. */
export interface Task {
  signal: AbortSignal;
  /** Share of the work done, 0 to 1; it never goes back. */
  progress: (done: number) => void;
  /** What it is doing now, in a few words. */
  step: (what: Text) => void;
}

/** Work that goes on while nobody waits for it, by the hand that asks how far it is. */
export interface Jobs {
  /**
   * Begins at once, or when one of those before has ended. `work` gives the address where its answer lies ready.
   * @throws AppError 503 `too-many-jobs`
   */
  start(language: Language, work: (task: Task) => Promise<string>): Job;
  /** @throws NotFound */
  get(id: string, language: Language): Job;
  /** The job each time it has moved on, until it has ended or `signal` is aborted. @throws NotFound */
  watch(id: string, language: Language, signal: AbortSignal): AsyncIterable<Job>;
  /** Stops it; one that has ended is forgotten. @throws NotFound */
  cancel(id: string): void;
  /** Stops all of them. */
  close(): void;
}

export interface JobLimits {
  /** Running together; the others wait. */
  atOnce: number;
  /** Running and waiting. */
  unfinished: number;
  /** Ended ones that are still told of. */
  ended: number;
}

interface Entry {
  id: string;
  state: Job['state'];
  done: number;
  step: Text | null;
  result: string | null;
  error: AppError | null;
  stop: AbortController;
  work: (task: Task) => Promise<string>;
  /** Those who are told when it moves on. */
  watchers: Set<() => void>;
}

const LIMITS: JobLimits = { atOnce: 4, unfinished: 100, ended: 200 };
/** A watcher hears of progress so often at most, ms. */
const PACE = 100;
const JOB: Text = { it: 'Il lavoro', en: 'The job' };

const tooMany = (): AppError =>
  new AppError(
    'too-many-jobs',
    503,
    {
      it: 'Ci sono già troppi lavori in attesa: riprova fra un minuto.',
      en: 'Too many jobs are waiting already: try again in a minute.',
    },
    { retryAfter: 60 },
  );

const hasEnded = ({ state }: Entry): boolean => state !== 'waiting' && state !== 'running';

const tell = (entry: Entry, language: Language): Job => ({
  id: entry.id,
  state: entry.state,
  progress: entry.done,
  step: entry.step?.[language] ?? null,
  result: entry.result,
  problem:
    entry.error === null
      ? null
      : {
          code: entry.error.code,
          status: entry.error.status,
          detail: entry.error.detail[language],
        },
});

export const createJobs = ({
  newId,
  limits = LIMITS,
  onError = () => undefined,
}: {
  newId: () => string;
  limits?: JobLimits;
  /** Told of what nobody foresaw. */
  onError?: (error: unknown) => void;
}): Jobs => {
  const entries = new Map<string, Entry>();
  const inState = (state: Job['state']): Entry[] =>
    [...entries.values()].filter((entry) => entry.state === state);

  const announce = (entry: Entry): void => {
    for (const wake of entry.watchers) wake();
  };

  const end = (entry: Entry, how: Partial<Entry> & { state: Job['state'] }): void => {
    if (hasEnded(entry)) return;
    Object.assign(entry, how, { step: null });
    announce(entry);
    const ended = [...entries.values()].filter(hasEnded);
    for (const { id } of ended.slice(0, Math.max(0, ended.length - limits.ended)))
      entries.delete(id);
    takeUp();
  };

  const fail = (entry: Entry, error: unknown): void => {
    const told = error instanceof AppError ? error : internalError(error);
    if (!hasEnded(entry) && told.status >= 500) onError(error);
    end(entry, { state: 'failed', error: told });
  };

  const begin = (entry: Entry): void => {
    entry.state = 'running';
    const task: Task = {
      signal: entry.stop.signal,
      progress: (done) => {
        entry.done = Math.min(1, Math.max(entry.done, done));
        announce(entry);
      },
      step: (what) => {
        entry.step = what;
        announce(entry);
      },
    };
    // What a cancelled job still says or gives is not listened to.
    Promise.resolve()
      .then(() => entry.work(task))
      .then(
        (result) => end(entry, { state: 'done', done: 1, result }),
        (error: unknown) => fail(entry, error),
      );
  };

  const takeUp = (): void => {
    const free = limits.atOnce - inState('running').length;
    for (const entry of inState('waiting').slice(0, Math.max(0, free))) begin(entry);
  };

  const find = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new NotFound(JOB, id);
    return entry;
  };

  const stop = (entry: Entry): void => {
    end(entry, { state: 'cancelled' });
    entry.stop.abort(new DOMException('The job was cancelled.', 'AbortError'));
  };

  async function* follow(entry: Entry, language: Language, signal: AbortSignal) {
    let wake: (() => void) | null = null;
    let moved = true;
    const hear = (): void => {
      moved = true;
      wake?.();
    };
    entry.watchers.add(hear);
    signal.addEventListener('abort', hear);
    try {
      while (!signal.aborted) {
        if (!moved) await new Promise<void>((resolve) => (wake = resolve));
        moved = false;
        yield tell(entry, language);
        if (hasEnded(entry)) return;
        await new Promise((resolve) => setTimeout(resolve, PACE));
      }
    } finally {
      entry.watchers.delete(hear);
      signal.removeEventListener('abort', hear);
    }
  }

  return {
    start: (language, work) => {
      if ([...entries.values()].filter((entry) => !hasEnded(entry)).length >= limits.unfinished)
        throw tooMany();
      const entry: Entry = {
        id: `job-${newId()}`,
        state: 'waiting',
        done: 0,
        step: null,
        result: null,
        error: null,
        stop: new AbortController(),
        work,
        watchers: new Set(),
      };
      entries.set(entry.id, entry);
      takeUp();
      return tell(entry, language);
    },
    get: (id, language) => tell(find(id), language),
    watch: (id, language, signal) => follow(find(id), language, signal),
    cancel: (id) => {
      const entry = find(id);
      if (hasEnded(entry)) entries.delete(id);
      else stop(entry);
    },
    close: () => {
      for (const entry of entries.values()) if (!hasEnded(entry)) stop(entry);
    },
  };
};
