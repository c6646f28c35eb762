import { z } from 'zod';
import { euros, optionalDate, provenance, recordId } from './fields.ts';

export const ROLES = ['lead', 'partner', 'associate', 'funder', 'supporter'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** An organisation's part in a project. */
export const participation = z
  .object({
    id: recordId,
    organization: recordId,
    project: recordId,
    role: role.default('partner'),
    amount: euros.meta({ description: 'Its share of the grant, EUR' }),
    start: optionalDate,
    end: optionalDate,
    ...provenance,
  })
  .meta({ id: 'Participation' });
export type Participation = z.infer<typeof participation>;
