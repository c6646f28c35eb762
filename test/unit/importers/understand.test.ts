import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { mapping as mappingSchema } from '../../../server/contract/imports.ts';
import { prepareImport, prepareWorkbook } from '../../../server/importers/index.ts';
import type { Grid, Workbook } from '../../../server/importers/workbook.ts';
import { aTerritory } from '../../helpers/store-builders.ts';
import { after, codes, csv, targets, understood } from './prepared.ts';

const grid = (name: string, rows: string[][], hidden = false): Grid => ({
  name,
  hidden,
  rows: rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
  oddities: [],
});
const workbook = (...grids: Grid[]): Workbook => ({ format: 'xlsx', grids, encodings: [] });
const prepared = (...grids: Grid[]) => prepareWorkbook(workbook(...grids), null, emptyDataset());

const PARTNERS = [
  ['Ente', 'Progetto', 'Ruolo'],
  ['Cooperativa sociale Alfa', 'Orti', 'capofila'],
  ['Comune di Alba', 'Orti', 'partner'],
];

describe('a graph of organisations alone, as Gephi writes it', () => {
  it('becomes projects of two, not a list of names', () => {
    const nodes = ['Alfa', 'Beta', 'Gamma'].map(
      (name) => `<node id="${name}" label="Associazione ${name}"/>`,
    );
    const gexf = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
      <nodes>${nodes.join('')}</nodes>
      <edges><edge id="0" source="Alfa" target="Beta" weight="2"/><edge id="1" source="Beta" target="Gamma"/></edges>
    </graph></gexf>`;
    const file = { name: 'rete.gexf', bytes: new TextEncoder().encode(gexf) };
    const result = prepareImport(file, null, emptyDataset());
    expect(result.counts).toMatchObject({ rows: 4, created: 4, rejected: 0 });
    expect(result.drafts.organizations).toHaveLength(3);
    expect(result.drafts.projects).toHaveLength(2);
  });
});

describe('a file without a header', () => {
  const lines = [
    'Cooperativa sociale Alfa;capofila;Orti;00100000132;12/03/2024',
    'Comune di Alba;partner;Orti;00100000215;12/03/2024',
    'Fondazione Beta;partner;Mense;00100000298;01/09/2025',
    'Cooperativa sociale Gamma;capofila;Mense;00100000371;01/09/2025',
  ];

  it('keeps its first row, calls columns by their letters, and says so', () => {
    const result = understood(...(lines as [string, ...string[]]));
    expect(result.mapping.headerRow).toBe(0);
    expect(result.table.columns).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(result.table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(targets(result)).toMatchObject({ A: 'organization.name', B: 'participation.role' });
    expect(codes(result)).toContain('no-header');
  });

  it('has one when the person says so, and none when the person says so', () => {
    const said = { headerRow: 1 };
    const one = prepareImport(csv(...lines), mappingSchema.parse(said), emptyDataset());
    expect(one.table.rows).toHaveLength(3);
    const none = mappingSchema.parse({ headerRow: 0 });
    const zero = prepareImport(csv('Ente;Progetto', 'Alfa;Orti'), none, emptyDataset());
    expect(zero.table.rows).toHaveLength(2);
    expect(codes(zero)).not.toContain('no-header');
  });

  it.each([
    ['headings that nobody knows', ['Xyz;Qwe', 'Alfa;12', 'Beta;13']],
    [
      'headings that nobody knows above names that look like headings',
      [
        'id;label;club',
        ...['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map(
          (name) => `Associazione ${name};Associazione ${name};A`,
        ),
      ],
    ],
    ['years as headings', ['Xyz;2014;2015', 'Alfa;12;13', 'Beta;2014;15', 'Gamma;1;2']],
    ['a known heading among values that repeat', ['Ente;Orti', 'Alfa;Orti', 'Beta;Orti']],
  ])('is not taken for one: %s', (_, rows) => {
    const result = prepareImport(csv(...rows), null, emptyDataset());
    expect(result.mapping.headerRow).toBe(1);
  });
});

describe('headings', () => {
  it.each([
    ['Denominazione ente;Titolo progetto;Ruolo', 'it'],
    ['Organisation name;Project title;Role', 'en'],
    ['Name des Begünstigten;Bezeichnung des Vorhabens;Rolle', 'de'],
    ['Nom du bénéficiaire;Intitulé du projet;Rôle', 'fr'],
    ['Nombre del beneficiario;Título del proyecto;Papel', 'es'],
    ['Organisationens navn;Projektets navn;Rolle', 'da'],
    ['Organisationsnamn;Projektnamn;Roll', 'sv'],
    ['Organisasjonsnavn;Prosjektnavn;Organisasjon rolle', 'no'],
  ])('%s (%s) are understood', (header) => {
    const [who, what, part] = header.split(';') as [string, string, string];
    const result = understood(header, 'Alfa AS;Orti;partner', 'Beta AS;Orti;coordinator');
    expect(targets(result)).toEqual({
      [who]: 'organization.name',
      [what]: 'project.title',
      [part]: 'participation.role',
    });
    expect(result.counts).toMatchObject({ created: 2, rejected: 0 });
  });

  it('are understood however a program writes them', () => {
    const result = understood(
      'projectID,ORG_NAME,ecContribution',
      '7,Alfa srl,10.5',
      '8,Alfa srl,9',
    );
    expect(targets(result)).toMatchObject({
      projectID: 'project.id.source:project-id',
      ORG_NAME: 'organization.name',
      ecContribution: 'participation.amount',
    });
  });

  it('that are names of the contract need no guess', () => {
    const result = understood('organization.name;project.title', 'Alfa;Orti');
    expect(targets(result)).toEqual({
      'organization.name': 'organization.name',
      'project.title': 'project.title',
    });
  });

  it('about persons are left out, and it is said why', () => {
    const result = understood(
      'Ente;Progetto;E-mail;Referente;Telefono',
      'Alfa;Orti;info@alfa.it;Maria Rossi;011 123456',
    );
    expect(targets(result)).toMatchObject({ 'E-mail': null, Referente: null, Telefono: null });
    expect(result.guesses[2]?.reasons[0]?.it).toMatch(/persone/);
  });

  it('say what each guess rests on', () => {
    const { guesses } = understood('Ente;Codice fiscale;Progetto', 'Alfa;00488410010;Orti');
    expect(guesses[1]).toMatchObject({
      target: 'organization.id.it-cf',
      origin: 'heading',
      samples: ['00488410010'],
    });
    expect(guesses[1]?.confidence).toBeGreaterThan(0.9);
    expect(guesses[1]?.reasons.map(({ it: said }) => said)).toEqual([
      'l’intestazione dice «codice fiscale»',
      'codici fiscali con la cifra di controllo giusta: 100 % delle celle',
    ]);
  });
});

describe('cells', () => {
  it('tell a column under a heading that says nothing', () => {
    const places = [aTerritory('t1', { name: 'Mondovì', code: '004130' })];
    const rows = ['A;B;Progetto;D', 'Cooperativa Alfa;00488410010;Orti;MONDOVI’'];
    const more = ['Comune di Beta;80087670016;Orti;Mondovì', 'Caritas;97566780017;Mense;mondovi'];
    const result = prepareImport(csv(...rows, ...more), null, {
      ...emptyDataset(),
      territories: places,
    });
    expect(targets(result)).toEqual({
      A: 'organization.name',
      B: 'organization.id.it-cf',
      Progetto: 'project.title',
      D: 'organization.territory',
    });
    expect(result.guesses[1]?.origin).toBe('values');
    const seats = result.drafts.organizations.map(({ record }) => record.territory);
    expect(seats).toEqual(['t1', 't1', 't1']);
  });

  it('tell whose an amount is: of the project where it goes with the project', () => {
    const result = understood(
      'Ente;Progetto;Contributo;Quota',
      'Alfa;Orti;100;60',
      'Beta;Orti;100;40',
      'Alfa;Mense;50;20',
      'Beta;Mense;50;30',
    );
    expect(targets(result)).toMatchObject({
      Contributo: 'project.grant',
      Quota: 'participation.amount',
    });
  });

  it('tell month before day where some date can only be read so', () => {
    const { mapping, drafts } = understood('Ente;Progetto;Data inizio', 'Alfa;Orti;02/25/2021');
    expect(mapping.dateFormat).toBe('mdy');
    expect(drafts.projects[0]?.record.start).toBe('2021-02-25');
  });

  it('tell a lead by yes and no', () => {
    const { drafts } = understood('Ente;Progetto;Capofila', 'Alfa;Orti;sì', 'Beta;Orti;no');
    expect(drafts.participations.map(({ record }) => record.role)).toEqual(['lead', 'partner']);
  });
});

describe('the table on its sheet', () => {
  it('begins below titles, comments and blank lines, and ends above totals and notes', () => {
    const result = prepared(
      grid('Foglio1', [
        ['Elenco dei partner', 'Elenco dei partner', 'Elenco dei partner'],
        ['aggiornato al 3 maggio', '', ''],
        [],
        ['', '', ''],
        ['Fonte: ufficio', '', ''],
        [],
        ['Ente', 'Progetto', 'Quota'],
        ['Alfa', 'Orti', '10'],
        ['Beta', 'Orti', '20'],
        ['Totale', '', '30'],
        [],
        ['* dati provvisori, in attesa della verifica degli uffici', '', ''],
      ]),
    );
    expect(result.mapping).toMatchObject({ headerRow: 7, lastRow: 9 });
    expect(result.counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
  });

  it('has a header over two rows: groups above, names below', () => {
    const result = prepared(
      grid('Foglio1', [
        ['', 'Capofila', 'Capofila', 'Partner', 'Partner'],
        ['Progetto', 'Nome', 'Codice fiscale', 'Nome', 'Codice fiscale'],
        ['Orti', 'Alfa', '00488410010', 'Beta', '80087670016'],
      ]),
    );
    expect(result.mapping.headerRows).toBe(2);
    expect(Object.values(targets(result))).toEqual([
      'project.title',
      'organization.name@lead',
      'organization.id.it-cf@lead',
      'organization.name@partner',
      'organization.id.it-cf@partner',
    ]);
    expect(result.drafts.participations.map(({ record }) => record.role)).toEqual([
      'lead',
      'partner',
    ]);
  });

  it('is on the sheet that makes most sense; a hidden one last', () => {
    const notes = grid('Note', [['Istruzioni'], ['Compilare il foglio seguente']]);
    const result = prepared(notes, grid('Nascosto', PARTNERS, true), grid('Dati', PARTNERS));
    expect(result.mapping.sheet).toBe('Dati');
    expect(result.sheets.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Note', false],
      ['Nascosto', false],
      ['Dati', true],
    ]);
  });

  it('is refused with the sheets there are when the mapping names another', () => {
    const wanted = mappingSchema.parse({ sheet: 'Dato' });
    expect(() => prepareWorkbook(workbook(grid('Dati', PARTNERS)), wanted, emptyDataset())).toThrow(
      /unknown-sheet: .*Perhaps "Dati"/,
    );
  });
});

describe('what a row stands for', () => {
  it('is a project with the organisations side by side', () => {
    const result = understood(
      'Progetto;Capofila;Comune capofila;Partner 1;Partner 2',
      'Orti;Alfa;Alba;Beta;Gamma',
      'Mense;Beta;Bra;;Alfa',
    );
    expect(result.mapping.shape).toBe('projects');
    expect(result.counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
    expect(result.drafts.participations).toHaveLength(5);
    expect(result.drafts.organizations).toHaveLength(3);
  });

  it('is an organisation alone, or a project alone', () => {
    expect(understood('Ente;Codice fiscale', 'Alfa;00488410010').mapping.shape).toBe(
      'organizations',
    );
    expect(understood('Titolo progetto;CUP', 'Orti;J19C20000010001').mapping.shape).toBe(
      'projects',
    );
  });

  it('is a territory', () => {
    const result = understood(
      'Codice ISTAT;Comune;Provincia',
      '001001;Agliè;TO',
      '001002;Airasca;TO',
    );
    expect(result.mapping.shape).toBe('territories');
    expect(result.drafts.territories.map(({ record }) => record.name).toSorted()).toEqual([
      'Agliè',
      'Airasca',
      'Torino',
    ]);
  });
});

describe('a mapping', () => {
  it('that is given holds wholly', () => {
    const given = mappingSchema.parse({
      columns: { Ruolo: 'organization.name', Progetto: 'project.title' },
    });
    const result = prepareImport(
      csv('Ente;Progetto;Ruolo', 'Alfa;Orti;Beta'),
      given,
      emptyDataset(),
    );
    expect(targets(result)).toEqual({
      Ente: null,
      Progetto: 'project.title',
      Ruolo: 'organization.name',
    });
    expect(new Set(result.guesses.map(({ origin }) => origin))).toEqual(new Set(['given']));
  });

  it('that is kept is applied to a file with the same columns', () => {
    const scheme = mappingSchema.parse({
      columns: { X: 'organization.name', Y: 'project.title' },
      constants: { 'programme.name': 'Interreg' },
    });
    const kept = [{ name: 'Il mio', columns: ['Y', 'X'], mapping: scheme }];
    const result = prepareImport(csv('X;Y', 'Alfa;Orti'), null, emptyDataset(), { kept });
    expect(result.kept).toBe('Il mio');
    expect(result.guesses[0]).toMatchObject({ origin: 'kept', target: 'organization.name' });
    expect(result.drafts.programmes[0]?.record.name).toBe('Interreg');
  });

  it('that was guessed gives the same when it is given back', () => {
    const file = csv('Ente;Comune;Progetto;Ruolo', 'Alfa;Alba;Orti;capofila', 'Beta;Bra;Orti;');
    const first = prepareImport(file, null, emptyDataset());
    const second = prepareImport(file, first.mapping, emptyDataset());
    expect(second.changes).toEqual(first.changes);
    expect(second.mapping).toEqual(first.mapping);
  });

  it('whose kind of row is given is guessed for that kind', () => {
    const given = mappingSchema.parse({ shape: 'territories' });
    const result = prepareImport(csv('Codice;Nome', '1;Alba', '2;Bra'), given, emptyDataset());
    expect(result.mapping.shape).toBe('territories');
    expect(result.counts).toMatchObject({ created: 2, rejected: 0 });
  });
});

describe('several organisations in a cell', () => {
  const rows = [
    'Partner;Comune;Progetto',
    '"1) Alfa 2) Beta 3) Gamma e altri 3";Alba;Orti',
    'Delta;Bra;Orti',
  ];

  it('are parted when the mapping says so; what nobody can tell apart is left out and said', () => {
    const first = understood(...rows);
    expect(first.guesses[0]?.split).toMatchObject({ separator: '1)', rows: 1, confirmed: false });
    const mapping = { ...first.mapping, split: { Partner: '1)' } };
    const parted = prepareImport(csv(...rows), mapping, emptyDataset());
    expect(parted.drafts.organizations.map(({ record }) => record.name)).toEqual([
      'Alfa',
      'Beta',
      'Gamma',
      'Delta',
    ]);
    expect(parted.counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
    expect(codes(parted)).toEqual(expect.arrayContaining(['others-dropped', 'whose-value']));
  });

  it.each([
    [';', 'Comune di Alba; ASL CN2; Caritas'],
    [', ', 'Comune di Alba, ASL CN2 e Caritas diocesana'],
    [' e ', 'Comune di Alba e Comune di Bra'],
    ['\n', 'Comune di Alba\nASL CN2'],
  ])('are noticed at «%s»', (separator, cell) => {
    const { guesses } = understood('Partner,Progetto', `"${cell}",Orti`, 'Alfa,Orti');
    expect(guesses[0]?.split?.separator).toBe(separator);
  });

  it.each([
    'Centro studi, ricerca e formazione',
    'Rossi e Bianchi snc',
    'Fondazione Casa di carità, arti e mestieri',
  ])('are not seen in «%s»', (cell) => {
    expect(
      understood('Partner,Progetto', `"${cell}",Orti`, 'Alfa,Orti').guesses[0]?.split,
    ).toBeNull();
  });
});

describe('an organisation that is new', () => {
  it('has the kind that its name gives away, one that is there keeps its own', () => {
    const rows = [
      'Ente;Progetto',
      'A.S.L. TO3;Orti',
      'Coop. Soc. Alfa a r.l. ONLUS;Orti',
      'Momo;Orti',
    ];
    const first = understood(...rows);
    expect(first.drafts.organizations.map(({ record }) => record.kind)).toEqual([
      'health',
      'third_sector',
      'other',
    ]);
    const data = after(emptyDataset(), first);
    data.organizations.forEach((each) => {
      each.kind = 'other';
    });
    expect(prepareImport(csv(...rows), null, data).changes.upserts).toEqual({});
  });
});
