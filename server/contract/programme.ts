import { z } from 'zod';
import { euros, longText, name, optionalDate, provenance, recordId } from './fields.ts';

/** Who pays: a programme, made of measures. */
export const programme = z
  .object({
    id: recordId,
    name,
    funder: z.string().max(400).nullable().default(null),
    start: optionalDate,
    end: optionalDate,
    description: longText,
    ...provenance,
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof programme>;

/** A line of intervention of a programme, with its budget. */
export const programmeMeasure = z
  .object({
    id: recordId,
    name,
    code: z
      .string()
      .max(50)
      .nullable()
      .default(null)
      .meta({ description: 'Short label, e.g. "1"' }),
    programme: recordId,
    budget: euros,
    start: optionalDate,
    end: optionalDate,
    description: longText,
    ...provenance,
  })
  .meta({ id: 'ProgrammeMeasure' });
export type ProgrammeMeasure = z.infer<typeof programmeMeasure>;
