import { z } from 'zod';

/** RFC 9457 problem details; `code` is stable, `detail` is in the language of the request. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'Which fields are wrong, when the request does not fit its schema' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
