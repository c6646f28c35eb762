import { z } from 'zod';

/** One commit: who, when, why, how much. Number 0 is the empty store, which has no row. */
export const revision = z
  .object({
    number: z.int().min(1),
    at: z.iso.datetime(),
    author: z.string().max(200),
    message: z.string().max(1_000),
    importId: z.string().nullable(),
    reverts: z.int().nullable().meta({ description: 'The revision that this one undoes' }),
    seed: z.string().nullable().meta({
      description: 'Set when the commit replaced everything by this seed: demo, wecare, empty',
    }),
    counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }),
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof revision>;
