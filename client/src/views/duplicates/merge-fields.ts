import type { MergedField } from '../../../../server/contract/duplicates.ts';
import type { Organization } from '../../../../server/contract/organization.ts';
import { FIELDS } from './groups.ts';

/** A field of two organisations: nothing to choose where they agree, or only one says something. */
export interface FieldPair {
  field: MergedField;
  values: [a: string | null, b: string | null];
  open: boolean;
}

const valueOf = (organization: Organization, field: MergedField): string | null =>
  field === 'kind' && organization.kind === 'other' ? null : organization[field];

/** The fields of which either says something. */
export const fieldPairs = (a: Organization, b: Organization): FieldPair[] =>
  FIELDS.flatMap((field): FieldPair[] => {
    const values: FieldPair['values'] = [valueOf(a, field), valueOf(b, field)];
    const [x, y] = values;
    if (x === null && y === null) return [];
    return [{ field, values, open: x !== null && y !== null && x !== y }];
  });

/** Other names and codes of one organisation made of two, the name that is kept left out. */
export const keptTogether = (
  a: Organization,
  b: Organization,
  name: string,
): { names: string[]; codes: string[] } => {
  const both = [a, b];
  const names = both.flatMap((each) => [each.name, ...each.aliases]);
  const codes = both.flatMap(({ identifiers }) =>
    identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  );
  return {
    names: [...new Set(names)].filter((each) => each !== name),
    codes: [...new Set(codes)],
  };
};
