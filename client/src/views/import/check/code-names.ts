import type { ImportTarget } from '../../../../../server/contract/imports.ts';
import { KINDS } from '../../../ui/kinds.ts';
import type { Words } from '../../../i18n/use-words.ts';

export interface CodeName {
  code: string;
  name: string;
}

const ROLES = ['lead', 'partner', 'associate', 'funder', 'supporter'] as const;
const STATUSES = ['planned', 'running', 'completed', 'suspended', 'cancelled'] as const;
const LEVELS = ['municipality', 'area', 'province', 'region'] as const;

const find = <C extends string>(codes: readonly C[], code: string): C | undefined =>
  codes.find((each) => each === code);

/** A code of the contract as the page says it elsewhere. */
export const codeName = (t: Words, target: string, code: string): string => {
  if (target === 'organization.kind') {
    const kind = find(KINDS, code);
    return kind === undefined ? code : t(`kind.${kind}`);
  }
  if (target === 'participation.role') {
    const role = find(ROLES, code);
    return role === undefined ? code : t(`profile.role.${role}`);
  }
  if (target === 'project.status') {
    const status = find(STATUSES, code);
    return status === undefined ? code : t(`project.statuses.${status}`);
  }
  if (!target.endsWith('.level')) return code;
  const level = find(LEVELS, code);
  return level === undefined ? code : t(`search.level.${level}`);
};

/** The values that a column can take, by name; none when it takes anything. */
export const codeNames = (
  t: Words,
  known: readonly ImportTarget[],
  targets: readonly string[],
): CodeName[] => {
  const target = known.find(({ name, codes }) => targets.includes(name) && codes.length > 0);
  return target?.codes.map((code) => ({ code, name: codeName(t, target.name, code) })) ?? [];
};
