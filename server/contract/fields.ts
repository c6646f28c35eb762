import { z } from 'zod';

/** Fields that several records share. Every absent value is `null`, never `undefined`, so that a record has one canonical form. */

export const LANGUAGES = ['it', 'en'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** The same text in each language of the interface. */
export const text = z.object({ it: z.string(), en: z.string() });
export type Text = z.infer<typeof text>;

export const recordId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,119}$/)
  .meta({ description: 'Record id: letters, digits and . _ ~ -', example: 'org-7f3k2m9q' });

/** A name as people write it: trimmed, one line, white space collapsed, Unicode NFC. */
export const name = z
  .string()
  .max(400)
  .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(400));

export const longText = z.string().max(20_000).nullable().default(null);
export const date = z.iso.date().meta({ description: 'Calendar date, ISO 8601 (YYYY-MM-DD)' });
export const optionalDate = date.nullable().default(null);
export const euros = z
  .number()
  .min(0)
  .max(1e13)
  .nullable()
  .default(null)
  .meta({ description: 'Amount in EUR' });

export const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** Where a fact was published. */
export const source = z
  .object({
    url: webAddress.nullable().default(null),
    title: z.string().max(400).nullable().default(null),
    date: optionalDate.meta({ description: 'When the source was published or read' }),
  })
  .refine((value) => value.url !== null || value.title !== null, 'a source needs a URL or a title');
export type Source = z.infer<typeof source>;

/** A code that somebody else gave: `it-cf` (tax code), `it-runts`, `it-ipa`, `eu-pic`, `it-cup`, `source:<name>`, ... */
export const identifier = z.object({
  scheme: z.string().regex(/^[a-z][a-z0-9-]*(:[^\s|]{1,60})?$/),
  value: z.string().trim().min(1).max(200),
});
export type Identifier = z.infer<typeof identifier>;

/** What every record carries: where it comes from, and whether it is invented. */
export const provenance = {
  sources: z.array(source).max(50).default([]),
  fictional: z
    .boolean()
    .default(false)
    .meta({ description: 'True for invented demonstration data; never mixed with real data' }),
};
