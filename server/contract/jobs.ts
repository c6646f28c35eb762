import { z } from 'zod';

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/**
 * Work that takes its time. Whoever asks with `Prefer: respond-async` (RFC 7240) gets 202, this, and its address in `Location`;
 * when it is done, `result` is the address where the answer lies ready.
 */
export const job = z
  .object({
    id: z.string(),
    state: z.enum(JOB_STATES),
    progress: z.number().min(0).max(1),
    /** What it is doing, in a few words of the language asked for; null when there is nothing to say. */
    step: z.string().nullable(),
    result: z.string().nullable(),
    problem: z
      .object({ code: z.string(), status: z.int(), detail: z.string() })
      .nullable()
      .meta({ description: 'Why it failed, as the answer would have said' }),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof job>;
