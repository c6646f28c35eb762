import { z } from 'zod';

export const SEARCHABLE = ['organization', 'project', 'territory'] as const;

export const searchQuery = z.object({
  q: z
    .string()
    .max(200)
    .meta({ description: 'Words; accents, case, typos and legal forms do not matter' }),
  type: z.enum(SEARCHABLE).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const searchHit = z.object({
  type: z.enum(SEARCHABLE),
  id: z.string(),
  label: z.string(),
  detail: z.string().nullable().meta({ description: 'Seat, measure or level' }),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchResult = z.object({ query: z.string(), items: z.array(searchHit) });
