/** The demonstration programme: four measures with the budgets of the real one, and what the published figures ask of each. */
export const MEASURE_CODES = ['1', '2', '3', '4'] as const;
export type MeasureCode = (typeof MEASURE_CODES)[number];

export const PROGRAMME_ID = 'demo-programma';
export const measureId = (code: MeasureCode): string => `demo-misura-${code}`;

export interface MeasurePlan {
  name: string;
  description: string;
  budget: number;
  /** Organisations whose first project is in this measure. */
  organizations: number;
  /** Fewest of them in a project. */
  least: number;
  /** Grants in EUR; the curve between the two is as steep as the total asks. */
  grants: { min: number; max: number; total: number };
  /** First months of projects, and how many months they last. */
  starts: [string, string];
  months: [number, number];
}

export const MEASURE_PLANS: Record<MeasureCode, MeasurePlan> = {
  '1': {
    name: 'Welfare territoriale',
    description:
      'Progetti degli enti gestori dei servizi sociali con il Terzo settore e i servizi del loro territorio.',
    budget: 6_400_000,
    organizations: 147,
    least: 3,
    grants: { min: 179_000, max: 867_000, total: 6_300_000 },
    starts: ['2018-10', '2019-09'],
    months: [22, 34],
  },
  '2': {
    name: 'Innovazione sociale del Terzo settore',
    description: 'Progetti guidati da enti del Terzo settore, anche oltre la provincia.',
    budget: 3_600_000,
    organizations: 121,
    least: 2,
    grants: { min: 46_000, max: 228_000, total: 3_540_000 },
    starts: ['2019-09', '2020-10'],
    months: [18, 26],
  },
  '3': {
    name: 'Welfare aziendale',
    description: 'Servizi comuni per chi lavora nelle imprese, aperti al territorio.',
    budget: 4_000_000,
    organizations: 19,
    least: 2,
    grants: { min: 118_000, max: 420_000, total: 2_240_000 },
    starts: ['2020-01', '2021-06'],
    months: [18, 30],
  },
  '4': {
    name: 'Imprese a effetto sociale',
    description: 'Rafforzamento di imprese il cui lavoro ha effetti sociali.',
    budget: 5_000_000,
    organizations: 8,
    least: 1,
    grants: { min: 205_000, max: 790_000, total: 2_980_000 },
    starts: ['2020-10', '2022-09'],
    months: [20, 32],
  },
};

/** Public social-care bodies, all in measure 1. */
export const SOCIAL_CARE_BODIES_COUNT = 50;
