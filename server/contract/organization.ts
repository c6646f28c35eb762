import { z } from 'zod';
import {
  identifier,
  longText,
  name,
  optionalDate,
  provenance,
  recordId,
  webAddress,
} from './fields.ts';

export const KINDS = [
  'third_sector',
  'foundation',
  'company',
  'public_body',
  'health',
  'education_research',
  'other',
] as const;
export const kind = z.enum(KINDS);
export type Kind = z.infer<typeof kind>;

/** Any body that takes part: no person, no contact data. */
export const organization = z
  .object({
    id: recordId,
    name,
    aliases: z
      .array(name)
      .max(50)
      .default([])
      .meta({ description: 'Acronyms, former and foreign names' }),
    kind: kind.default('other'),
    legalForm: z.string().max(200).nullable().default(null),
    identifiers: z.array(identifier).max(30).default([]),
    territory: recordId.nullable().default(null).meta({ description: 'Seat: id of a territory' }),
    website: webAddress.nullable().default(null),
    description: longText,
    start: optionalDate.meta({ description: 'When it was founded' }),
    end: optionalDate.meta({ description: 'When it ceased or merged' }),
    ...provenance,
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organization>;
