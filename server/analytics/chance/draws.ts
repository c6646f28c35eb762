import { z } from 'zod';

const MOST_DRAWS = 100_000;

/** Parameter `draws`: how many networks are drawn by lot. */
export const draws = (usual: number, most = MOST_DRAWS) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .meta({ description: 'Networks drawn by lot: more take longer and tell smaller differences' });
