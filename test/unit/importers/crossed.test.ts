import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { mapping as mappingSchema } from '../../../server/contract/imports.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { csv } from './prepared.ts';

const LINES = [
  'Ente;Sede;Ponti;Orti urbani;Casa aperta',
  'Comune di Cuneo;Cuneo;X;;x',
  'Cooperativa Faro;Cuneo;capofila;no;',
  'Fondazione Bianca;Alba;;C;forse',
  'Consorzio Sole;Fossano;;;',
];
const read = (lines: readonly string[], said: object = {}) =>
  prepareImport(csv(...lines), mappingSchema.parse(said), emptyDataset());
const CROSSED = ['Ponti', 'Orti urbani'];

const pairs = ({ drafts }: ReturnType<typeof read>) => {
  const names = new Map(
    [...drafts.organizations, ...drafts.projects].map(({ record }) => [
      record.id,
      'title' in record ? record.title : record.name,
    ]),
  );
  return drafts.participations.map(({ record }) =>
    [names.get(record.organization), names.get(record.project), record.role].join(' | '),
  );
};

describe('columns of marks', () => {
  it('are pointed out, and left alone until a person says what they are', () => {
    const { table, mapping, problems, counts } = read([
      ...LINES.slice(0, 3),
      'Fondazione Bianca;Alba;;C;',
    ]);
    expect(table.marks).toEqual({
      columns: ['Ponti', 'Orti urbani', 'Casa aperta'],
      stand: 'projects',
    });
    expect(mapping).toMatchObject({ shape: 'organizations' });
    expect(mapping.crossed).toBeUndefined();
    expect(counts).toMatchObject({ rows: 3, created: 3, rejected: 0 });
    expect(problems).toMatchObject([{ code: 'marks-in-columns', facts: { count: 3 } }]);
  });

  it('become a participation for each mark, a role where the mark is one', () => {
    const prepared = read(LINES, { crossed: CROSSED });
    expect(pairs(prepared)).toEqual([
      'Comune di Cuneo | Ponti | partner',
      'Cooperativa Faro | Ponti | lead',
      'Fondazione Bianca | Orti urbani | lead',
    ]);
    expect(prepared.mapping).toMatchObject({ shape: 'participations', crossed: CROSSED });
    // "forse" is no mark, so that its column stays one of the row; who has no mark is told, not lost.
    expect(prepared.table.columns).toEqual([
      'Ente',
      'Sede',
      'Casa aperta',
      'Progetto',
      'Ruolo',
      '# riga',
    ]);
    expect(prepared.counts).toEqual({ rows: 4, created: 3, updated: 0, unchanged: 0, rejected: 1 });
    expect(prepared.problems.filter(({ code }) => code === 'missing-project')).toMatchObject([
      { row: 5 },
    ]);
    expect(prepared.table.rows.at(-1)?.cells.at(-1)).toBe('5');
  });

  it('are read the same from the mapping that came back', () => {
    const first = read(LINES, { crossed: CROSSED });
    const again = read(LINES, first.mapping);
    expect(pairs(again)).toEqual(pairs(first));
    expect(again.counts).toEqual(first.counts);
  });

  it('are read as the kept mapping says, unless the person says otherwise', () => {
    const lines = LINES.filter((line) => !line.includes('forse'));
    const first = read(lines, { crossed: ['Ponti', 'Casa aperta'] });
    const kept = [
      { name: 'enti e progetti', columns: first.table.columns, mapping: first.mapping },
    ];
    const again = prepareImport(csv(...lines), null, emptyDataset(), { kept });
    expect(again.kept).toBe('enti e progetti');
    expect(pairs(again)).toEqual(pairs(first));
    const none = mappingSchema.parse({ crossed: [] });
    const apart = prepareImport(csv(...lines), none, emptyDataset(), { kept });
    expect([apart.kept, apart.mapping.shape]).toEqual([null, 'organizations']);
  });

  it('name organisations where the rows are projects', () => {
    const lines = ['Progetto;Comune di Alba;Cooperativa Faro', 'Ponti;X;capofila', 'Orti;;X'];
    const { table } = read(lines);
    expect(table.marks?.stand).toBe('organizations');
    const crossed = read(lines, { crossed: table.marks?.columns });
    expect(pairs(crossed)).toEqual([
      'Comune di Alba | Ponti | partner',
      'Cooperativa Faro | Ponti | lead',
      'Cooperativa Faro | Orti | partner',
    ]);
  });

  it.each([
    ['headings that are roles', ['Ente;Progetto;Capofila;Partner', 'Alfa;Orti;X;', 'Beta;Orti;;X']],
    ['cells that are more than marks', ['Ente;Note;Altro', 'Alfa;X;boh', 'Beta;vedi sotto;X']],
    ['one column only', ['Ente;Iscritto', 'Alfa;sì', 'Beta;no']],
    ['columns without a mark', ['Ente;Comune;Uno;Due', 'Alfa;Alba;no;', 'Beta;Bra;no;no']],
  ])('are not seen in %s', (_, lines) => {
    expect(read(lines).table.marks).toBeNull();
  });
});
