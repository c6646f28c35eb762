import type { Identifier } from '../../contract/fields.ts';
import { nameKey } from '../comparable.ts';
import { headingOf } from '../plan.ts';
import type { MatchContext } from './context.ts';
import type { Entity, Identity } from './identity.ts';
import { resolve, type Resolution } from './resolve.ts';

/** Who a row, or a record of the dataset, speaks of, as it is written. */
export interface Named {
  label: string;
  /** Other names, of a record of the dataset. */
  others?: readonly string[];
  identifiers: readonly Identifier[];
  /** Id of what it belongs to (a seat, a measure); null when not known. */
  within: string | null;
}

type NamedRow = Named & { row: number };

const NAME_TARGETS = { organization: 'organization.name', project: 'project.title' };

const asIdentity = ({ label, others = [], identifiers, within }: Named): Identity => ({
  identifiers,
  name: nameKey(label),
  ...(others.length === 0 ? {} : { others: others.map(nameKey) }),
  within,
});

const reportDoubts = (
  part: keyof typeof NAME_TARGETS,
  resolution: Resolution,
  rows: readonly NamedRow[],
  existing: readonly Named[],
  { plan, report }: MatchContext,
): void => {
  const labelOf = (entity: Entity): string =>
    existing[entity.existing]?.label ?? rows[resolution.of.indexOf(entity)]?.label ?? entity.name;
  for (const { incoming, identifier, owner } of resolution.taken) {
    const { row = 1, label: record = '' } = rows[incoming] ?? {};
    const { scheme, value } = identifier;
    const column = headingOf(plan, `${part}.id.${scheme}`);
    report.add('identifier-taken', { row, column, value }, () => ({
      scheme,
      record,
      owner: labelOf(owner),
    }));
  }
  const column = headingOf(plan, NAME_TARGETS[part]);
  for (const incoming of resolution.ambiguous) {
    const { row = 1, label: value = '' } = rows[incoming] ?? {};
    report.add('ambiguous-name', { row, column, value });
  }
};

/** The entity of each row, with what could not be decided for certain in the report. */
export const decideIdentities = (
  part: keyof typeof NAME_TARGETS,
  rows: readonly NamedRow[],
  existing: readonly Named[],
  context: MatchContext,
): Entity[] => {
  const resolution = resolve(rows.map(asIdentity), existing.map(asIdentity));
  reportDoubts(part, resolution, rows, existing, context);
  return resolution.of;
};
