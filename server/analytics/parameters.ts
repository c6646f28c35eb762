import { z } from 'zod';
import { TERRITORY_LEVELS } from '../contract/territory.ts';

/** Parameters as they come from a form, a query or a program: numbers and truth values may be written as text. */

export const none = z.object({});

const words: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };

export const flag = (description: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? (words[value] ?? value) : value),
      z.boolean(),
    )
    .default(false)
    .meta({ description });

export const seed = z.coerce
  .number()
  .int()
  .min(0)
  .max(0xffff_ffff)
  .default(1)
  .meta({ description: 'Same seed, same result' });

/** Partitions that a measure may be asked for: of the records, or the communities found. */
export const GROUPS = [
  'kind',
  'community',
  'programme',
  'measure',
  ...TERRITORY_LEVELS.map((level) => `territory:${level}` as const),
] as const;

const groups = z.enum(GROUPS);
export type Group = z.infer<typeof groups>;

export const groupBy = (usual: Group) =>
  groups.default(usual).meta({ description: 'How the nodes are grouped' });

export const group = groupBy('territory:province');

/** For measures that count ties unless their weight is asked for. */
export const weighted = flag('Take the weight of the ties into account');
