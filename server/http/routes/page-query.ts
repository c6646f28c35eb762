import { z } from 'zod';

export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(50)
    .meta({ description: 'Most items of a page' }),
  cursor: z.string().max(400).optional().meta({ description: '`next` of the page before; opaque' }),
});
