import { describe, expect, it } from 'vitest';
import type { Job } from '../../../server/contract/jobs.ts';
import { InvalidInput } from '../../../server/errors.ts';
import { createJobs, type JobLimits, type Task } from '../../../server/services/jobs.ts';

const open = (limits: Partial<JobLimits> = {}) => {
  let ids = 0;
  const unforeseen: unknown[] = [];
  const jobs = createJobs({
    newId: () => String((ids += 1)),
    limits: { atOnce: 2, unfinished: 4, ended: 3, ...limits },
    onError: (error) => unforeseen.push(error),
  });
  return { jobs, unforeseen };
};

/** Work that waits until it is told how to end. */
const held = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const seen: { task: Task | null } = { task: null };
  const work = (task: Task): Promise<string> => {
    seen.task = task;
    task.signal.addEventListener('abort', () => reject(task.signal.reason as Error));
    return promise;
  };
  return { work, resolve, reject, seen };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const boundless = new AbortController().signal;

describe('a job', () => {
  it('says how far it is, and where its answer lies', async () => {
    const { jobs } = open();
    const { work, resolve, seen } = held();
    const { id } = jobs.start('it', work);
    await settle();
    seen.task?.step({ it: 'Leggo le righe', en: 'Reading the rows' });
    seen.task?.progress(0.5);
    seen.task?.progress(0.3);
    expect(jobs.get(id, 'en')).toEqual({
      id,
      state: 'running',
      progress: 0.5,
      step: 'Reading the rows',
      result: null,
      problem: null,
    });
    resolve('/api/v1/imports/imp-1');
    await settle();
    expect(jobs.get(id, 'it')).toMatchObject({
      state: 'done',
      progress: 1,
      step: null,
      result: '/api/v1/imports/imp-1',
    });
  });

  it('fails as the answer would have, in the language of who asks', async () => {
    const { jobs, unforeseen } = open();
    const { id } = jobs.start('it', async () => {
      throw new InvalidInput('empty-file', { it: 'Vuoto.', en: 'Empty.' }, { status: 422 });
    });
    await settle();
    const problem = { code: 'empty-file', status: 422, detail: 'Empty.' };
    expect(jobs.get(id, 'en')).toMatchObject({ state: 'failed', result: null, problem });
    expect(unforeseen).toEqual([]);
  });

  it('tells nothing of what nobody foresaw, and reports it', async () => {
    const { jobs, unforeseen } = open();
    const error = new Error('secret of the house');
    const { id } = jobs.start('en', async () => {
      throw error;
    });
    await settle();
    const { problem } = jobs.get(id, 'en');
    expect(problem).toMatchObject({ code: 'internal-error', status: 500 });
    expect(problem?.detail).not.toContain('secret');
    expect(unforeseen).toEqual([error]);
  });

  it('waits while others run, and begins when one of them ends', async () => {
    const { jobs } = open();
    const works = [held(), held(), held()];
    const ids = works.map(({ work }) => jobs.start('it', work).id);
    const states = () => ids.map((id) => jobs.get(id, 'it').state);
    await settle();
    expect(states()).toEqual(['running', 'running', 'waiting']);
    works[1]?.resolve('/b');
    await settle();
    expect(states()).toEqual(['running', 'done', 'running']);
  });

  it('is stopped at once, whether it runs or waits, and then forgotten', async () => {
    const { jobs, unforeseen } = open({ atOnce: 1 });
    const [running, waiting] = [held(), held()];
    const first = jobs.start('it', running.work).id;
    const second = jobs.start('it', waiting.work).id;
    await settle();
    jobs.cancel(second);
    jobs.cancel(first);
    await settle();
    expect(running.seen.task?.signal.aborted).toBe(true);
    expect(waiting.seen.task).toBeNull();
    expect([first, second].map((id) => jobs.get(id, 'it').state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    jobs.cancel(first);
    expect(() => jobs.get(first, 'it')).toThrow(/not-found/);
    expect(unforeseen).toEqual([]);
  });

  it('is refused when too many wait, and old ones are forgotten', async () => {
    const { jobs } = open({ unfinished: 1, ended: 2 });
    const { work, resolve } = held();
    jobs.start('it', work);
    expect(() => jobs.start('it', work)).toThrow(/too-many-jobs/);
    resolve('/a');
    await settle();
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      ids.push(jobs.start('it', async () => '/x').id);
      await settle();
    }
    expect(() => jobs.get(ids[0] ?? '', 'it')).toThrow(/not-found/);
    expect(jobs.get(ids[2] ?? '', 'it').state).toBe('done');
  });

  it('can be followed until it ends', async () => {
    const { jobs } = open();
    const { work, resolve, seen } = held();
    const { id } = jobs.start('it', work);
    const told: Job[] = [];
    const following = (async () => {
      for await (const job of jobs.watch(id, 'it', boundless)) told.push(job);
    })();
    await settle();
    for (const done of [0.1, 0.2, 0.3]) seen.task?.progress(done);
    resolve('/end');
    await following;
    expect(told.at(0)?.state).toBe('running');
    expect(told.at(-1)).toMatchObject({ state: 'done', result: '/end' });
    expect(told.length).toBeLessThan(5);
  });

  it('is followed no longer than somebody listens', async () => {
    const { jobs } = open();
    const { id } = jobs.start('it', held().work);
    const gone = new AbortController();
    const watching = jobs.watch(id, 'it', gone.signal)[Symbol.asyncIterator]();
    expect((await watching.next()).value).toMatchObject({ state: 'running' });
    setTimeout(() => gone.abort(), 10);
    expect((await watching.next()).done).toBe(true);
  });
});
