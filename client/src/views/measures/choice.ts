import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import type { Projection, Weight } from '../../../../server/contract/network.ts';
import type { TerritoryLevel } from '../../../../server/contract/territory.ts';
import type { Query } from '../../api/client.ts';
import { scopeQuery, type PageScope } from '../../state/scope.ts';

export const WEIGHT_IDS = ['newman', 'shared', 'jaccard'] as const satisfies Weight[];
export const LEVEL_IDS = [
  'region',
  'province',
  'area',
  'municipality',
] as const satisfies TerritoryLevel[];

/** What is measured, on what, and how it is shown: all of it from the address. */
export interface Choice {
  measure: MeasureDescription;
  projection: Projection;
  weight: Weight;
  level: TerritoryLevel;
  /** Of the measure, as they are written; what is not here is as the measure has it. */
  parameters: Record<string, string>;
  /** A second measure to set against it. */
  against: MeasureDescription | null;
  /** Whether the ranking is shown with what missing data could make of it. */
  uncertain: boolean;
  /** Column the rows are ordered by; a minus in front when the largest comes first. */
  order: string | null;
}

type Options = Record<string, string>;

const readParameters = (text: string | undefined): Record<string, string> =>
  Object.fromEntries(new URLSearchParams((text ?? '').replaceAll('~', '&')));

const writeParameters = (parameters: Record<string, string>): string =>
  new URLSearchParams(parameters).toString().replaceAll('&', '~');

const among = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value);

/** What the address says, as far as the registry knows it; null while the registry is empty. */
export const readChoice = (
  options: Options,
  measures: readonly MeasureDescription[],
): Choice | null => {
  const measure =
    measures.find(({ id }) => id === options['calcolo']) ??
    measures.find(({ id }) => id === 'betweenness') ??
    measures[0];
  if (measure === undefined) return null;
  const projection =
    among(measure.projections, options['su']) ??
    among(measure.projections, 'organizations') ??
    measure.projections[0] ??
    'organizations';
  const against = measures.find(
    ({ id, of, projections }) =>
      id === options['con'] && of === 'nodes' && projections.includes(projection),
  );
  return {
    measure,
    projection,
    weight: among(WEIGHT_IDS, options['peso']) ?? 'newman',
    level: among(LEVEL_IDS, options['livello']) ?? 'province',
    parameters: readParameters(options['par']),
    against: measure.of === 'nodes' ? (against ?? null) : null,
    uncertain: options['incerta'] === 'si' && measure.of === 'nodes',
    order: options['ordina'] || null,
  };
};

export const writeChoice = (choice: Choice): Options => ({
  calcolo: choice.measure.id,
  su: choice.projection === 'organizations' ? '' : choice.projection,
  peso: choice.weight === 'newman' ? '' : choice.weight,
  livello: choice.projection === 'territories' ? choice.level : '',
  par: writeParameters(choice.parameters),
  con: choice.against?.id ?? '',
  incerta: choice.uncertain ? 'si' : '',
  ordina: choice.order ?? '',
});

/** What network the measure looks at, for the API; what the API takes for granted is left out, so that one question has one form. */
export const networkPart = (choice: Choice, scope: PageScope): Query => [
  ...scopeQuery(scope),
  ...(choice.projection === 'organizations'
    ? []
    : ([['projection', choice.projection]] satisfies Query)),
  ...(choice.weight === 'newman' ? [] : ([['weight', choice.weight]] satisfies Query)),
  ...(choice.projection === 'territories' ? ([['level', choice.level]] satisfies Query) : []),
];

export const measurePart = (choice: Choice, scope: PageScope): Query => [
  ...networkPart(choice, scope),
  ...Object.entries(choice.parameters),
];
