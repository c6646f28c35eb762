import { z } from 'zod';
import { MEASURES } from '../../analytics/index.ts';
import { networkQuery, type NetworkQuery } from '../../contract/network.ts';
import { NotFound } from '../../errors.ts';
import { commonParameters, unknownParameter } from '../parameters.ts';

const fieldsOf = (schema: z.ZodType): Record<string, z.ZodType> =>
  schema instanceof z.ZodObject ? schema.shape : {};

/** How a parameter is documented; in a query it is a text, which the measure itself reads. */
const asQueryParameter = (schema: z.ZodType, users: string[]): z.ZodType => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'output' });
  const description = [described.description, `(${users.join(', ')})`].join(' ');
  return z
    .string()
    .optional()
    .meta({ override: { ...(described as object), description } });
};

/** The parameters of all measures, each with the measures that know it. */
const ownParameters = (): Record<string, z.ZodType> => {
  const known = new Map<string, { schema: z.ZodType; users: string[] }>();
  for (const measure of Object.values(MEASURES)) {
    for (const [name, schema] of Object.entries(fieldsOf(measure.parameters))) {
      const { users } = known.get(name) ?? { users: [] };
      known.set(name, { schema, users: [...users, measure.id] });
    }
  }
  return Object.fromEntries(
    [...known].map(([name, { schema, users }]) => [name, asQueryParameter(schema, users)]),
  );
};

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** What narrows the network, and the parameters of every measure: which of them a measure takes is known when it is named. */
export const measureQuery = networkQuery.extend(ownParameters());

/**
 * The query of one measure; `others` are parameters that the operation itself understands.
 * @throws NotFound for an unknown measure; InvalidInput `unknown-parameter` for one that this measure does not take
 */
export const readMeasureQuery = (
  id: string,
  query: Record<string, unknown>,
  others: string[] = [],
): { view: NetworkQuery; parameters: Record<string, unknown> } => {
  const measure = Object.hasOwn(MEASURES, id) ? MEASURES[id] : undefined;
  if (measure === undefined) throw new NotFound({ it: 'La misura', en: 'Measure' }, id);
  const scope = Object.keys(networkQuery.shape);
  const mine = Object.keys(fieldsOf(measure.parameters));
  const parameters = given(
    Object.fromEntries(
      Object.entries(query).filter(([name]) => !scope.includes(name) && !others.includes(name)),
    ),
  );
  const stranger = Object.keys(parameters).find((name) => !mine.includes(name));
  if (stranger !== undefined) {
    const known = [...Object.keys(commonParameters.shape), ...scope, ...others, ...mine];
    throw unknownParameter(stranger, known);
  }
  const view = Object.fromEntries(scope.map((name) => [name, query[name]])) as NetworkQuery;
  return { view, parameters };
};
