import type { Text } from '../contract/fields.ts';
import type { Shape } from '../contract/imports.ts';

/** A column of a template: its heading is one that is understood by itself. */
export interface TemplateColumn {
  heading: Text;
  target: string;
  /** What to write in it. */
  help: Text;
  /** Invented. */
  example: Text;
  required?: boolean;
}

const text = (it: string, en: string): Text => ({ it, en });
const same = (both: string): Text => ({ it: both, en: both });

const ORGANIZATION: TemplateColumn[] = [
  {
    heading: text('Organizzazione', 'Organisation'),
    target: 'organization.name',
    help: text('Nome per esteso dell’ente', 'Full name of the organisation'),
    example: same('Cooperativa sociale Il Ponte'),
    required: true,
  },
  {
    heading: text('Codice fiscale', 'Tax code'),
    target: 'organization.id.it-cf',
    help: text(
      'Il modo più sicuro di riconoscere l’ente; tieni gli zeri davanti',
      'The surest way to recognise the organisation; keep leading zeros',
    ),
    example: same('01234567897'),
  },
  {
    heading: text('Tipo di ente', 'Type of organisation'),
    target: 'organization.kind',
    help: text(
      'Terzo settore, fondazione, impresa, ente pubblico, sanità, istruzione e ricerca, altro. Se manca si guarda il nome',
      'Third sector, foundation, company, public body, health, education and research, other. Without it the name is looked at',
    ),
    example: text('Terzo settore', 'Third sector'),
  },
  {
    heading: text('Comune', 'Municipality'),
    target: 'organization.territory',
    help: text(
      'Comune della sede: nome o codice ISTAT',
      'Municipality of the seat: name or ISTAT code',
    ),
    example: same('Asti'),
  },
  {
    heading: text('Sito dell’ente', 'Organisation website'),
    target: 'organization.website',
    help: text('Indirizzo web', 'Web address'),
    example: same('https://www.example.org'),
  },
];

const PROJECT: TemplateColumn[] = [
  {
    heading: text('Progetto', 'Project'),
    target: 'project.title',
    help: text('Titolo, scritto sempre allo stesso modo', 'Title, always written alike'),
    example: same('Orti di quartiere'),
    required: true,
  },
  {
    heading: same('CUP'),
    target: 'project.id.it-cup',
    help: text('Codice unico di progetto, se c’è', 'Unique project code, if there is one'),
    example: same('J11B21000000001'),
  },
  {
    heading: text('Inizio progetto', 'Project start'),
    target: 'project.start',
    help: text('Data, giorno/mese/anno', 'Date, day/month/year'),
    example: same('01/03/2024'),
  },
  {
    heading: text('Fine progetto', 'Project end'),
    target: 'project.end',
    help: text('Data, giorno/mese/anno', 'Date, day/month/year'),
    example: same('28/02/2026'),
  },
  {
    heading: text('Contributo progetto', 'Project grant'),
    target: 'project.grant',
    help: text('Contributo pubblico in euro', 'Public contribution in euros'),
    example: text('250.000,00', '250,000.00'),
  },
  {
    heading: text('Temi', 'Themes'),
    target: 'project.themes',
    help: text('Uno o più, separati da punto e virgola', 'One or more, parted by semicolons'),
    example: text('abitare; cura', 'housing; care'),
  },
  {
    heading: text('Comuni coinvolti', 'Project location'),
    target: 'project.territories',
    help: text(
      'Dove agisce il progetto, separati da punto e virgola',
      'Where the project acts, parted by semicolons',
    ),
    example: same('Asti; Canelli'),
  },
  {
    heading: text('Misura', 'Measure'),
    target: 'measure.name',
    help: text('Linea di intervento che lo finanzia', 'Line of intervention that funds it'),
    example: text('Innovazione sociale', 'Social innovation'),
  },
  {
    heading: text('Programma', 'Programme'),
    target: 'programme.name',
    help: text('Programma di cui la misura fa parte', 'Programme that the measure belongs to'),
    example: same('We.Ca.Re.'),
  },
];

const PARTICIPATION: TemplateColumn[] = [
  {
    heading: text('Ruolo', 'Role'),
    target: 'participation.role',
    help: text(
      'Capofila, partner, associato, finanziatore o sostenitore; se manca, partner',
      'Lead, partner, associate, funder or supporter; without it, partner',
    ),
    example: text('Capofila', 'Lead'),
  },
  {
    heading: text('Quota contributo', 'Share of grant'),
    target: 'participation.amount',
    help: text(
      'Parte del contributo che va a questo ente, in euro',
      'What this organisation gets of the grant, in euros',
    ),
    example: text('40.000,00', '40,000.00'),
  },
];

const [NAME, CODE, ...OTHERS] = ORGANIZATION as [
  TemplateColumn,
  TemplateColumn,
  ...TemplateColumn[],
];
const [TITLE, ...DETAILS] = PROJECT as [TemplateColumn, ...TemplateColumn[]];

const LEAD: TemplateColumn[] = [
  {
    heading: text('Capofila', 'Lead partner'),
    target: 'organization.name@lead',
    help: text('Nome dell’ente capofila', 'Name of the leading organisation'),
    example: NAME.example,
  },
  {
    heading: text('Partner', 'Partners'),
    target: 'organization.name@partner',
    help: text(
      'Gli altri enti, uno per riga dentro la cella (Alt+Invio) o separati da punto e virgola',
      'The other organisations, one a line within the cell (Alt+Enter) or parted by semicolons',
    ),
    example: text('Comune di Asti; Fondazione Esempio', 'Comune di Asti; Fondazione Esempio'),
  },
];

const TERRITORY: TemplateColumn[] = [
  {
    heading: text('Comune', 'Municipality'),
    target: 'territory.name',
    help: text('Nome del luogo', 'Name of the place'),
    example: same('Asti'),
    required: true,
  },
  {
    heading: text('Codice ISTAT', 'ISTAT code'),
    target: 'territory.code',
    help: text('Codice ufficiale; tieni gli zeri davanti', 'Official code; keep leading zeros'),
    example: same('005005'),
  },
  {
    heading: text('Provincia', 'Province'),
    target: 'territory.parent.name',
    help: text('Il territorio più grande in cui si trova', 'The larger territory it lies in'),
    example: same('Asti'),
  },
  {
    heading: text('Abitanti', 'Inhabitants'),
    target: 'territory.population',
    help: text('Popolazione residente', 'Resident population'),
    example: text('73.899', '73,899'),
  },
];

/** Shapes that people write by hand; our own tables are had from an export. */
export const TEMPLATE_SHAPES = [
  'participations',
  'projects',
  'organizations',
  'territories',
] as const satisfies Shape[];
export type TemplateShape = (typeof TEMPLATE_SHAPES)[number];

export const TEMPLATES: Record<TemplateShape, TemplateColumn[]> = {
  participations: [
    NAME,
    CODE,
    ...PARTICIPATION.slice(0, 1),
    TITLE,
    ...OTHERS,
    ...PARTICIPATION.slice(1),
    ...DETAILS,
  ],
  projects: [TITLE, ...LEAD, ...DETAILS],
  organizations: ORGANIZATION,
  territories: TERRITORY,
};
