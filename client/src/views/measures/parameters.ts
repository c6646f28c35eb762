import type { MeasureDescription } from '../../../../server/contract/measures.ts';

/** A parameter of a measure as its JSON Schema has it, cut down to what a field of a form needs. */
export interface ParameterField {
  name: string;
  description: string;
  type: 'choice' | 'number' | 'integer' | 'flag' | 'text';
  choices: string[];
  minimum: number | null;
  maximum: number | null;
  /** As the address would write it; empty when there is none. */
  byDefault: string;
}

interface Schema {
  type?: string;
  enum?: unknown[];
  description?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  default?: unknown;
  anyOf?: Schema[];
}

/** Bounds that only say "a number that a computer can hold" say nothing to a person. */
const LARGEST = 2 ** 31;

const bound = (value: number | undefined): number | null =>
  value === undefined || Math.abs(value) >= LARGEST ? null : value;

const typeOf = ({ type, enum: values }: Schema): ParameterField['type'] => {
  if (values !== undefined) return 'choice';
  if (type === 'boolean') return 'flag';
  return type === 'number' || type === 'integer' ? type : 'text';
};

/** An optional parameter is written as "this or null": what is not null is what a form asks for. */
const bare = (schema: Schema): Schema => {
  const some = schema.anyOf?.find(({ type }) => type !== 'null');
  return some === undefined ? schema : { ...schema, ...some };
};

/** A default as a query would have it; nothing for none. */
const asWritten = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

export const parameterFields = ({ parameters }: MeasureDescription): ParameterField[] =>
  Object.entries((parameters['properties'] ?? {}) as Record<string, Schema>).map(
    ([name, written]) => {
      const schema = bare(written);
      return {
        name,
        description: schema.description ?? '',
        type: typeOf(schema),
        choices: (schema.enum ?? []).map(String),
        minimum: bound(schema.minimum ?? schema.exclusiveMinimum),
        maximum: bound(schema.maximum),
        byDefault: asWritten(schema.default),
      };
    },
  );
