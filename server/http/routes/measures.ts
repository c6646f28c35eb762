import { z } from 'zod';
import { MEASURES } from '../../analytics/index.ts';
import { measureDescription, measureResult } from '../../contract/measures.ts';
import { networkQuery, type NetworkQuery } from '../../contract/network.ts';
import { NotFound } from '../../errors.ts';
import type { Operation } from '../operation.ts';
import { commonParameters, noParameters, operation, unknownParameter } from '../parameters.ts';
import type { Services } from '../services.ts';

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

export const measureRoutes = ({ explorer }: Services): Operation[] => {
  const own = ownParameters();
  const scopeNames = Object.keys(networkQuery.shape);
  return [
    operation({
      id: 'listMeasures',
      method: 'get',
      path: '/measures',
      tag: 'measures',
      summary: 'The registry: what can be computed, with definition, paper and parameters',
      params: noParameters,
      query: noParameters,
      answers: {
        200: {
          description: 'All measures',
          schema: z.object({ items: z.array(measureDescription) }),
        },
      },
      withoutData: true,
      run: () => ({ status: 200, body: { items: explorer.measures() } }),
    }),
    operation({
      id: 'getMeasure',
      method: 'get',
      path: '/measures/{id}',
      tag: 'measures',
      summary: 'A measure of the network within the scope',
      params: z.object({ id: z.string().meta({ description: 'Measure id', example: 'degree' }) }),
      query: networkQuery.extend(own),
      keep: true,
      slow: true,
      answers: { 200: { description: 'Columns and totals', schema: measureResult } },
      problems: {
        400: ['invalid-parameters', 'projection-not-supported', 'no-such-group'],
        404: ['not-found'],
      },
      run: async ({ params, query }) => {
        const measure = Object.hasOwn(MEASURES, params.id) ? MEASURES[params.id] : undefined;
        if (measure === undefined)
          throw new NotFound({ it: 'La misura', en: 'Measure' }, params.id);
        const values = query as Record<string, unknown>;
        const mine = Object.keys(fieldsOf(measure.parameters));
        const parameters = given(
          Object.fromEntries(Object.keys(own).map((name) => [name, values[name]])),
        );
        const stranger = Object.keys(parameters).find((name) => !mine.includes(name));
        if (stranger !== undefined) {
          const known = [...Object.keys(commonParameters.shape), ...scopeNames, ...mine];
          throw unknownParameter(stranger, known);
        }
        const view = Object.fromEntries(
          scopeNames.map((name) => [name, values[name]]),
        ) as NetworkQuery;
        return { status: 200, body: await explorer.measure(params.id, view, parameters) };
      },
    }),
  ];
};
