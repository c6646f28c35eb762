import { z } from 'zod';

export const SEEDS = ['demo', 'wecare', 'empty'] as const;
export const seedName = z.enum(SEEDS);
export type SeedName = z.infer<typeof seedName>;

export const status = z
  .object({
    version: z.string(),
    store: z.enum(['sqlite', 'neo4j']),
    revision: z.int().min(0),
    revisedAt: z.iso.datetime().nullable(),
    hash: z.string().meta({ description: 'sha-256 of the canonical dataset, hexadecimal' }),
    counts: z.object({
      organizations: z.int(),
      projects: z.int(),
      participations: z.int(),
      territories: z.int(),
      programmes: z.int(),
      measures: z.int(),
    }),
    demo: z.boolean().meta({ description: 'True when the records are invented' }),
    seed: z.string().nullable().meta({
      description: 'The seed that the data stem from: demo, wecare, empty; null without one',
    }),
  })
  .meta({ id: 'Status' });
export type Status = z.infer<typeof status>;
