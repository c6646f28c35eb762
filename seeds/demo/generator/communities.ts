import type { Kind } from '../../../server/contract/organization.ts';
import type { ThemeKey } from './names/projects.ts';
import type { MeasureCode } from './programme.ts';

/** An organisation that works in several communities. */
export interface Hub {
  name: string;
  kind: Kind;
  legalForm: string;
  area: string;
  /** Projects it joins at home besides its first one. */
  atHome: number;
  /** Communities it joins, once for each mention. */
  away: string[];
}

/** Organisations that work together more than with others; the network should show it without being told. */
export interface Community {
  key: string;
  theme: ThemeKey;
  /** Areas its organisations sit in, with their weights. */
  areas: [string, number][];
  projects: Record<MeasureCode, number>;
  /** Communities with which single organisations make weak ties. */
  neighbours: string[];
  hubs: Hub[];
}

const COOPERATIVE = 'cooperativa sociale';

export const COMMUNITIES: readonly Community[] = [
  {
    key: 'torino',
    theme: 'abitare',
    areas: [
      ['torino', 9],
      ['moncalierese', 2],
      ['cintura-nord', 1],
    ],
    projects: { '1': 3, '2': 8, '3': 3, '4': 2 },
    neighbours: ['susa', 'pinerolese', 'canavese', 'cuneese'],
    hubs: [
      {
        name: 'Fondazione Cortile Aperto',
        kind: 'foundation',
        legalForm: 'fondazione',
        area: 'torino',
        atHome: 4,
        away: ['susa', 'pinerolese', 'cuneese'],
      },
      {
        name: 'Impresa sociale Spola Rossa',
        kind: 'third_sector',
        legalForm: 'impresa sociale',
        area: 'torino',
        atHome: 4,
        away: ['canavese', 'novarese'],
      },
    ],
  },
  {
    key: 'susa',
    theme: 'famiglie',
    areas: [
      ['val-di-susa', 4],
      ['cintura-ovest', 4],
      ['sangone', 2],
    ],
    projects: { '1': 3, '2': 5, '3': 1, '4': 0 },
    neighbours: ['torino', 'pinerolese'],
    hubs: [
      {
        name: 'Cooperativa sociale Filo d’Edera',
        kind: 'third_sector',
        legalForm: COOPERATIVE,
        area: 'val-di-susa',
        atHome: 3,
        away: [],
      },
    ],
  },
  {
    key: 'pinerolese',
    theme: 'lavoro',
    areas: [
      ['pinerolese', 5],
      ['chierese', 3],
      ['moncalierese', 1],
    ],
    projects: { '1': 2, '2': 5, '3': 1, '4': 1 },
    neighbours: ['torino', 'cuneese'],
    hubs: [
      {
        name: 'Cooperativa sociale Lanterna di Maggio',
        kind: 'third_sector',
        legalForm: COOPERATIVE,
        area: 'pinerolese',
        atHome: 3,
        away: ['torino', 'cuneese'],
      },
    ],
  },
  {
    key: 'canavese',
    theme: 'anziani',
    areas: [
      ['biellese', 5],
      ['eporediese', 4],
      ['alto-canavese', 2],
      ['chivassese', 2],
      ['valli-di-lanzo', 2],
    ],
    projects: { '1': 3, '2': 4, '3': 1, '4': 1 },
    neighbours: ['torino', 'novarese'],
    hubs: [
      {
        name: 'Ente di formazione Fienile Rosso',
        kind: 'education_research',
        legalForm: 'agenzia formativa',
        area: 'eporediese',
        atHome: 3,
        away: ['torino', 'novarese'],
      },
    ],
  },
  {
    key: 'cuneese',
    theme: 'agricoltura',
    areas: [
      ['cuneese', 5],
      ['langhe', 4],
      ['saluzzese', 2],
      ['monregalese', 2],
      ['braidese', 2],
    ],
    projects: { '1': 5, '2': 4, '3': 1, '4': 1 },
    neighbours: ['pinerolese', 'astigiano'],
    hubs: [
      {
        name: 'Impresa sociale Mulino Chiaro',
        kind: 'third_sector',
        legalForm: 'impresa sociale',
        area: 'cuneese',
        atHome: 3,
        away: ['pinerolese', 'astigiano'],
      },
    ],
  },
  {
    key: 'astigiano',
    theme: 'accoglienza',
    areas: [
      ['alessandrino', 4],
      ['astigiano', 4],
      ['casalese', 2],
      ['novese', 2],
    ],
    projects: { '1': 1, '2': 4, '3': 1, '4': 1 },
    neighbours: ['cuneese', 'novarese', 'torino'],
    hubs: [
      {
        name: 'Associazione Orto dei Tigli ODV',
        kind: 'third_sector',
        legalForm: 'organizzazione di volontariato',
        area: 'astigiano',
        atHome: 2,
        away: [],
      },
    ],
  },
  {
    key: 'novarese',
    theme: 'disabilita',
    areas: [
      ['novarese', 5],
      ['vercellese', 4],
      ['verbano', 3],
      ['borgomanerese', 3],
    ],
    projects: { '1': 3, '2': 2, '3': 1, '4': 1 },
    neighbours: ['canavese', 'astigiano'],
    hubs: [
      {
        name: 'Associazione Argine Lungo APS',
        kind: 'third_sector',
        legalForm: 'associazione di promozione sociale',
        area: 'novarese',
        atHome: 3,
        away: ['astigiano', 'canavese'],
      },
    ],
  },
  {
    key: 'ossola',
    theme: 'anziani',
    areas: [['ossola', 1]],
    projects: { '1': 1, '2': 0, '3': 0, '4': 0 },
    neighbours: [],
    hubs: [],
  },
  {
    key: 'valsesia',
    theme: 'famiglie',
    areas: [['valsesia', 1]],
    projects: { '1': 1, '2': 0, '3': 0, '4': 0 },
    neighbours: [],
    hubs: [],
  },
  {
    key: 'valle-belbo',
    theme: 'lavoro',
    areas: [['valle-belbo', 1]],
    projects: { '1': 0, '2': 1, '3': 0, '4': 0 },
    neighbours: [],
    hubs: [],
  },
];

/** A community without neighbours keeps to itself. */
export const isIsolated = (community: Community): boolean => community.neighbours.length === 0;

/** Single organisations that join one project of a neighbouring community. */
export const WEAK_TIES = 16;
