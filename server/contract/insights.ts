import { z } from 'zod';
import { language } from './fields.ts';
import { kind } from './organization.ts';
import { role } from './participation.ts';
import { scope } from './scope.ts';

export const insightsQuery = scope.extend({ language: language.default('it') });

/** A number of a sentence: `phrase` is the part of the text that says it, letter by letter. */
const spokenNumber = z.object({ phrase: z.string(), value: z.number() });

/** What in the data shows that the sentence is true. */
const evidence = z.object({
  organizations: z.array(z.string()),
  projects: z.array(z.string()),
  territories: z.array(z.string()),
  view: z.enum(['network', 'territories', 'table']),
});

/** One plain sentence about the network, with its evidence. */
export const insight = z
  .object({
    id: z.string(),
    text: z.string(),
    numbers: z.array(spokenNumber),
    evidence,
    method: z.string(),
    caveat: z.string().nullable(),
  })
  .meta({ id: 'Insight' });
export type Insight = z.infer<typeof insight>;
export const insights = z.object({ revision: z.int(), items: z.array(insight) });

/** In which way an organisation is central; `broker` looks at provinces, `connector` at clusters. */
export const ACTOR_ROLES = ['connector', 'broker', 'local_hub'] as const;
export const actorRole = z.enum(ACTOR_ROLES);
export type ActorRole = z.infer<typeof actorRole>;

export const actor = z
  .object({
    organization: z.string(),
    label: z.string(),
    kind,
    place: z.string().nullable(),
    community: z.int(),
    role: actorRole,
    value: z.number().meta({ description: 'What the list is ordered by, see `method`' }),
    share: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'Value over the largest possible or present, for the bar' }),
    text: z.string().meta({ description: 'The reason in words' }),
    numbers: z.array(spokenNumber),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof actor>;
export const actors = z.object({
  revision: z.int(),
  groups: z.array(
    z.object({ role: actorRole, method: z.string(), caveat: z.string(), items: z.array(actor) }),
  ),
});
export type Actors = z.infer<typeof actors>;

/** An organisation as the detail panel tells it, within the scope. */
export const profile = z
  .object({
    revision: z.int(),
    organization: z.object({
      id: z.string(),
      label: z.string(),
      kind,
      legalForm: z.string().nullable(),
      place: z.string().nullable(),
      province: z.string().nullable(),
      website: z.string().nullable(),
      description: z.string().nullable(),
      identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
      sources: z.array(
        z.object({
          url: z.string().nullable(),
          title: z.string().nullable(),
          date: z.string().nullable(),
        }),
      ),
      fictional: z.boolean(),
    }),
    text: z.string().meta({ description: 'Partners, projects, clusters in one sentence' }),
    caveat: z.string().nullable(),
    numbers: z.array(spokenNumber),
    community: z.int(),
    projects: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        role,
        amount: z.number().nullable(),
        start: z.string().nullable(),
        end: z.string().nullable(),
        participants: z.int(),
      }),
    ),
    partners: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        kind,
        community: z.int(),
        weight: z.number(),
        projects: z.array(z.string()).meta({ description: 'Ids of the shared projects' }),
      }),
    ),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof profile>;
