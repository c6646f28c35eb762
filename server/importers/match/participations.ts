import type { Participation, Role } from '../../contract/participation.ts';
import { headingOf } from '../plan.ts';
import type { Facts } from '../row-facts.ts';
import { reportDifference, type MatchContext } from './context.ts';
import { startDraft, tell, tellSources, type Draft } from './draft.ts';
import { groupBy, sole } from './identity.ts';
import { createIdMaker } from './stable-id.ts';

export interface MatchedParticipations {
  drafts: Draft<Participation>[];
}

/** One organisation of a row in the row's project, with their ids. */
export interface Part {
  row: number;
  who: Facts;
  what: Facts;
  part: Facts;
  organization: string;
  project: string;
}

/** How people call the two ends of a participation. */
const labelsOf = ({ who, what }: Part) => ({
  organization: who.organization.name ?? '',
  project: what.project.title ?? what.project.identifiers[0]?.value ?? '',
});

/** What a role is when neither the file nor the dataset says. */
const DEFAULT_ROLE: Role = 'partner';
const FIELDS = ['amount', 'start', 'end'] as const;

type Pair = Pick<Part, 'organization' | 'project'>;

/** Ids numbered in the order in which they come. */
const numbered = (ids: Iterable<string>): Map<string, number> => {
  const numbers = new Map<string, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size);
  return numbers;
};

/**
 * One number for each organisation in a project: far cheaper to look up by the hundred thousand than two ids joined. Small ones, where
 * there is room, are cheaper still.
 */
const pairNumbers = (...lists: (readonly Pair[])[]): ((pair: Pair) => number) => {
  const pairs = lists.flat();
  const organizations = numbered(pairs.map(({ organization }) => organization));
  const projects = numbered(pairs.map(({ project }) => project));
  return ({ organization, project }) =>
    (organizations.get(organization) ?? 0) * projects.size + (projects.get(project) ?? 0);
};

/**
 * Which participation each role that the file gives to a pair is: the one with that role; else, when one of the dataset and one
 * of the file are left over, that one, whose role changes; else a new one.
 */
const assignRoles = (
  roles: readonly Role[],
  existing: readonly Participation[],
): Map<Role, Participation | null> => {
  const assigned = new Map(
    roles.map((role) => [role, existing.find((each) => each.role === role) ?? null]),
  );
  const claimed = new Set(assigned.values());
  const left = sole(existing.filter((each) => !claimed.has(each)));
  const open = sole(roles.filter((role) => assigned.get(role) === null));
  if (left !== null && open !== null) assigned.set(open, left);
  return assigned;
};

/** A row without a role speaks of the participation that another row, or the dataset, gives one. */
const silentRole = (rows: readonly Part[], there: readonly Participation[]): Role => {
  const spoken = rows.find(({ part }) => part.participation.role !== null);
  return spoken?.part.participation.role ?? there[0]?.role ?? DEFAULT_ROLE;
};

/** Rows -> participations. One organisation has one participation in a project for each role. */
export const matchParticipations = (
  parts: readonly Part[],
  context: MatchContext,
): MatchedParticipations => {
  const { dataset, report, plan, sources, fictional } = context;
  const pairOf = pairNumbers(dataset.participations, parts);
  const existing = groupBy(dataset.participations, pairOf);
  const makeId = createIdMaker(
    'par',
    dataset.participations.map(({ id }) => id),
  );
  const drafts: Draft<Participation>[] = [];

  const start = (part: Part, before: Participation | null, role: Role): Draft<Participation> => {
    const { organization, project, row } = part;
    const draft = startDraft(before, row, () => ({
      id: makeId(`${organization}|${project}|${role}`),
      organization,
      project,
      role,
      amount: null,
      start: null,
      end: null,
      sources: [],
      fictional,
    }));
    if (before !== null && before.role !== role) {
      const column = headingOf(plan, 'participation.role');
      const { organization: record, project: title } = labelsOf(part);
      const at = { row, column, value: role };
      report.add('role-changes', at, { record, project: title, kept: before.role, role });
    }
    tell(draft, 'role', role, row);
    tellSources(draft, sources, row);
    drafts.push(draft);
    return draft;
  };

  /** Of a pair that is nowhere else: nothing to compare with. */
  const fresh = ({ organization, project, row, part }: Part): Draft<Participation> => {
    const { role, amount, start: from, end } = part.participation;
    const own = role ?? DEFAULT_ROLE;
    const record: Participation = {
      id: makeId(`${organization}|${project}|${own}`),
      organization,
      project,
      role: own,
      amount,
      start: from,
      end,
      // Lists of a record are replaced, never written into.
      sources,
      fictional,
    };
    return { before: null, record, changedBy: [row], said: {}, differing: null, items: null };
  };

  const tellRow = (draft: Draft<Participation>, part: Part): void => {
    const {
      row,
      part: { participation },
    } = part;
    for (const field of FIELDS) {
      const value = participation[field];
      if (value === null) continue;
      const kept = tell(draft, field, value, row);
      if (kept === null) continue;
      const labels = labelsOf(part);
      const record = `${labels.organization}, ${labels.project}`;
      reportDifference(context, `participation.${field}`, row, value, { record, kept });
    }
  };

  for (const [pair, rows] of groupBy(parts, pairOf)) {
    const there = existing.get(pair) ?? [];
    const only = there.length === 0 ? sole(rows) : null;
    if (only !== null) {
      drafts.push(fresh(only));
      continue;
    }
    const silent = silentRole(rows, there);
    const roleOf = ({ part }: Part): Role => part.participation.role ?? silent;
    const assigned = there.length === 0 ? null : assignRoles([...new Set(rows.map(roleOf))], there);
    const made: { role: Role; draft: Draft<Participation>; first: number }[] = [];
    for (const part of rows) {
      const { row } = part;
      const role = roleOf(part);
      const known = made.find((each) => each.role === role);
      const draft = known?.draft ?? start(part, assigned?.get(role) ?? null, role);
      if (known === undefined) made.push({ role, draft, first: row });
      else report.add('repeated-row', { row }, { first: known.first });
      tellRow(draft, part);
    }
  }
  return { drafts };
};
