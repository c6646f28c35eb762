import { z } from 'zod';
import { kind } from './organization.ts';
import { scope } from './scope.ts';
import { territoryLevel } from './territory.ts';

export const PROJECTIONS = ['organizations', 'projects', 'bipartite', 'territories'] as const;
export const projection = z.enum(PROJECTIONS);
export type Projection = z.infer<typeof projection>;

/** `newman`: sum over shared projects of 1/(n-1), n = its participants in scope (Newman 2001); `shared`: how many; `jaccard`: shared / union. */
export const WEIGHTS = ['newman', 'shared', 'jaccard'] as const;
export const weight = z.enum(WEIGHTS);
export type Weight = z.infer<typeof weight>;

export const networkQuery = scope.extend({
  projection: projection.default('organizations'),
  weight: weight.default('newman'),
  level: territoryLevel
    .default('province')
    .meta({ description: 'Level of the nodes of the `territories` projection' }),
});
export type NetworkQuery = z.output<typeof networkQuery>;

const numbers = z.array(z.number());
const integers = z.array(z.int());

/** A cluster on the page: its name is where most of its members sit, its theme the one it has most above the average. */
export const community = z
  .object({
    index: z.int().meta({ description: 'As in `nodes.community`; 0 is the largest' }),
    letter: z
      .string()
      .nullable()
      .meta({ description: 'A..G for the seven largest with outside ties, else null' }),
    name: z.string(),
    theme: z.string().nullable(),
    size: z.int(),
    detached: z.boolean().meta({ description: 'True when no tie leaves it' }),
  })
  .meta({ id: 'Community' });
export type Community = z.infer<typeof community>;

/** Columns of equal length; `edges.source` and `edges.target` are positions in the node columns. */
export const network = z
  .object({
    revision: z.int(),
    projection,
    weight,
    nodes: z.object({
      id: z.array(z.string()),
      label: z.array(z.string()),
      type: z.array(z.enum(['organization', 'project', 'territory'])),
      kind: z.array(kind.nullable()),
      x: numbers,
      y: numbers,
      degree: integers.meta({ description: 'Partners' }),
      strength: numbers,
      projects: integers,
      community: integers.meta({ description: 'Position in `communities`, -1 without partners' }),
      territory: z.array(z.string().nullable()).meta({ description: 'Seat: territory id' }),
      place: z.array(z.string().nullable()).meta({ description: 'Seat: territory name' }),
      province: z
        .array(z.string().nullable())
        .meta({ description: 'Province of the seat: territory id' }),
      fictional: z.array(z.boolean()),
    }),
    edges: z.object({ source: integers, target: integers, weight: numbers, shared: integers }),
    communities: z.array(community),
    summary: z.object({
      organizations: z.int(),
      projects: z.int(),
      participations: z.int(),
      ties: z.int(),
      modularity: z.number(),
    }),
  })
  .meta({ id: 'Network' });
export type NetworkPicture = z.infer<typeof network>;
