import type { Language } from '../../../../../server/contract/fields.ts';
import { formatDate, formatEuros } from '../../../i18n/formats.ts';
import { codeName } from '../check/code-names.ts';
import { targetLabel, type TargetNaming } from '../columns/targets.ts';

const EUROS = new Set(['amount', 'grant', 'cost', 'budget']);
const DATES = new Set(['start', 'end']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Fields with values of a list, by the target that has the same ones. */
const CODES: Readonly<Record<string, string>> = {
  kind: 'organization.kind',
  role: 'participation.role',
  status: 'project.status',
  level: 'organization.territory.level',
};

const sayIdentifiers = (naming: TargetNaming, collection: string, value: string): string => {
  const record = collection === 'projects' ? 'project' : 'organization';
  return value
    .split('; ')
    .map((each) => {
      const [scheme = '', ...code] = each.split(' ');
      return `${targetLabel(naming, `${record}.id.${scheme}`)} ${code.join(' ')}`;
    })
    .join('; ');
};

const sayOf = (value: string, field: string, language: Language): string => {
  if (EUROS.has(field)) {
    const amount = Number(value);
    return Number.isNaN(amount) ? value : formatEuros(amount, language);
  }
  return DATES.has(field) && DATE.test(value) ? formatDate(value, language) : value;
};

/** A value of a record as the page says it everywhere: dates, amounts and codes in words. */
export const sayValue = (
  naming: TargetNaming,
  { collection, field, value }: { collection: string; field: string; value: string },
): string => {
  const target = CODES[field];
  if (target !== undefined) return codeName(naming.t, target, value);
  if (field === 'identifiers') return sayIdentifiers(naming, collection, value);
  return sayOf(value, field, naming.language);
};
