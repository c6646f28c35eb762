import { nameKey } from '../comparable.ts';
import { headingOf } from '../plan.ts';
import type { MatchContext } from './context.ts';
import type { Identity } from './identity.ts';
import { resolve, type Resolution } from './resolve.ts';

/** What rows and records are called; names repeat, so each is made comparable once. */
export const rememberedNameKey = (): ((name: string) => string) => {
  const keys = new Map<string, string>();
  return (name) => {
    let key = keys.get(name);
    if (key === undefined) {
      key = nameKey(name);
      keys.set(name, key);
    }
    return key;
  };
};

/** Identities -> entities, with what could not be decided for certain in the report. */
export const decideIdentities = (
  part: 'organization' | 'project',
  incoming: readonly (Identity & { row: number; label: string })[],
  existing: readonly (Identity & { label: string })[],
  { plan, report }: MatchContext,
): Resolution => {
  const resolution = resolve(incoming, existing);
  const labels = new Map(
    resolution.of
      .map((entity, index) => [entity, incoming[index]?.label ?? ''] as const)
      .toReversed(),
  );
  for (const { incoming: index, identifier, owner } of resolution.taken) {
    const { row = 1, label = '' } = incoming[index] ?? {};
    const column = headingOf(plan, `${part}.id.${identifier.scheme}`);
    report.add('identifier-taken', { row, column, value: identifier.value }, () => ({
      scheme: identifier.scheme,
      record: label,
      owner: labels.get(owner) ?? existing[owner.existing]?.label ?? owner.name,
    }));
  }
  const nameColumn = headingOf(
    plan,
    part === 'organization' ? 'organization.name' : 'project.title',
  );
  for (const index of resolution.ambiguous) {
    const { row = 1, label = '' } = incoming[index] ?? {};
    report.add('ambiguous-name', { row, column: nameColumn, value: label });
  }
  return resolution;
};
