import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { csv } from './prepared.ts';

const read = (...lines: string[]) => prepareImport(csv(...lines), null, emptyDataset());
const pairs = ({ drafts }: ReturnType<typeof read>) => {
  const names = new Map(
    [...drafts.organizations, ...drafts.projects].map(({ record }) => [
      record.id,
      'title' in record ? record.title : record.name,
    ]),
  );
  return drafts.participations.map(({ record }) => [
    names.get(record.project),
    names.get(record.organization),
    record.role,
  ]);
};

const HEADER = 'Ente;Ruolo;Comune';
const ORTI = ['Fondazione Bianca;capofila;Cuneo', 'Comune di Fossano;partner;Fossano'];
const PONTI = ['Comune di Alba;capofila;Alba', 'Cooperativa Faro;partner;Alba'];
const EXPECTED = [
  ['Ponti', 'Comune di Alba', 'lead'],
  ['Ponti', 'Cooperativa Faro', 'partner'],
  ['Orti urbani', 'Fondazione Bianca', 'lead'],
  ['Orti urbani', 'Comune di Fossano', 'partner'],
];

describe('a table in sections', () => {
  it.each([
    [
      'with the header below each title',
      [
        'Elenco dei progetti',
        'Progetto: Ponti;;',
        HEADER,
        ...PONTI,
        'Progetto: Orti urbani;;',
        HEADER,
        ...ORTI,
      ],
    ],
    ['with one header', [HEADER, 'Progetto: Ponti;;', ...PONTI, 'Progetto: Orti urbani', ...ORTI]],
    [
      'with titles over merged cells',
      [
        ['Progetto: Ponti', 'Progetto: Ponti', 'Progetto: Ponti'].join(';'),
        HEADER,
        ...PONTI,
        ['Progetto: Orti urbani', 'Progetto: Orti urbani', 'Progetto: Orti urbani'].join(';'),
        ...ORTI,
      ],
    ],
  ])('says who is in which project (%s)', (_, lines) => {
    const prepared = read(...lines);
    expect(pairs(prepared)).toEqual(EXPECTED);
    expect(prepared.counts).toMatchObject({ rows: 4, created: 4, rejected: 0 });
    expect(prepared.problems.map(({ code }) => code)).toContain('section-titles');
    expect(prepared.mapping.columns['Progetto']).toBe('project.title');
  });

  it('keeps the numbers of its rows', () => {
    const { table } = read('Progetto: Ponti', HEADER, ...PONTI, 'Progetto: Orti', HEADER, ...ORTI);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 4, 7, 8]);
    expect(table.sections).toEqual({ heading: 'Progetto', count: 2, row: 3 });
  });

  it('whose titles say no more than themselves gets a column that a person may give a meaning', () => {
    const { table } = read('Ponti', HEADER, ...PONTI, 'Orti', HEADER, ...ORTI);
    expect(table.columns).toEqual(['Ente', 'Ruolo', 'Comune', '#4']);
    expect(table.rows.map(({ cells }) => cells[3])).toEqual(['Ponti', 'Ponti', 'Orti', 'Orti']);
  });
});

describe('what is no section', () => {
  it('a header that only comes again is left out', () => {
    const { table, counts } = read('Ente;Progetto', 'Alfa;Orti', 'Ente;Progetto', 'Beta;Orti');
    expect(table.sections).toBeNull();
    expect(counts).toMatchObject({ rows: 2, created: 2 });
  });

  it.each([
    ['one title above all', ['Progetto: Ponti', HEADER, ...PONTI]],
    ['different labels', [HEADER, 'Progetto: Ponti', ...PONTI, 'Nota: fine', ...ORTI]],
    ['a list of one column', ['Ente', 'Comune: Alba', 'Comune: Bra', 'Comune: Cuneo', 'Alfa']],
    ['rows that only name somebody', ['Ente;Comune', 'Alfa;', 'Beta;', 'Gamma;Alba']],
  ])('%s', (_, lines) => {
    expect(read(...lines).table.sections).toBeNull();
  });
});
