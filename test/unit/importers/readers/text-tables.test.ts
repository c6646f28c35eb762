import { describe, expect, it } from 'vitest';
import { cellsOf, readText, refusalOf } from '../../../helpers/read-sample.ts';

const lines = (...rows: string[]): string => rows.join('\n');

describe('a text table', () => {
  it.each([
    [';', 'Ente;Comune;Importo\nAlfa;Asti;1,5\nBeta;Bra;2,75'],
    [',', 'Ente,Comune,Importo\nAlfa,Asti,1.5\nBeta,Bra,2.75'],
    ['\t', 'Ente\tComune\tImporto\nAlfa\tAsti\t1,5\nBeta\tBra\t2,75'],
    ['|', 'Ente|Comune|Importo\nAlfa|Asti|1,5\nBeta|Bra|2,75'],
    ['||', 'Ente||Comune||Importo\nAlfa||Asti||1,5\nBeta||Bra||2,75'],
  ])('is parted by %j', (delimiter, text) => {
    const read = readText(text);
    expect(read.delimiter).toBe(delimiter);
    expect(cellsOf(read)).toHaveLength(3);
    expect(cellsOf(read)[1]?.slice(0, 2)).toEqual(['Alfa', 'Asti']);
  });

  it('has lines that end in every way, and line breaks, delimiters and quotation marks in cells', () => {
    const text = 'a;b\r\n"x;y";"uno\r\ndue"\r"detto ""Il Ponte""";z\n;\n1;2';
    const { grids } = readText(text);
    expect(grids[0]?.rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x;y', 'uno\ndue'] },
      { row: 3, cells: ['detto "Il Ponte"', 'z'] },
      { row: 5, cells: ['1', '2'] },
    ]);
    expect(grids[0]?.oddities).toEqual([]);
  });

  it('keeps titles above and totals below, and counts blank lines', () => {
    const { grids } = readText(
      lines('Elenco dei partner', '', 'Ente;Comune', 'Alfa;Asti', 'Totale;1'),
    );
    expect(grids[0]?.rows.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  });

  it('takes the separator that Excel announces, and that a mapping names', () => {
    expect(cellsOf(readText('sep=;\na;b,c\n1;2,3'))).toEqual([
      ['a', 'b,c'],
      ['1', '2,3'],
    ]);
    expect(readText('sep=;\na;b').grids[0]?.rows[0]?.row).toBe(2);
    expect(cellsOf(readText('a;b,c\n1;2,3', { delimiter: ',' }))).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
  });

  it('is parted so that the headings of the mapping are found, when it is not clear otherwise', () => {
    const text = 'Nome, sede;Progetto, anno\nAlfa, Asti;Reti, 2021';
    expect(readText(text, { headings: ['Nome, sede'] }).delimiter).toBe(';');
    expect(readText(text, { headings: ['Nome'] }).delimiter).toBe(',');
  });

  it('knows cells in apostrophes and marks escaped by a backslash', () => {
    expect(cellsOf(readText("id,'nome, sede'\n1,'Alfa, Asti'\n2,'Beta, Bra'"))[1]).toEqual([
      '1',
      'Alfa, Asti',
    ]);
    expect(cellsOf(readText('a,b\n1,"il \\"Ponte\\", Asti"\n2,"x, y"'))[1]).toEqual([
      '1',
      'il "Ponte", Asti',
    ]);
  });

  it('refuses what is empty', () => {
    expect(refusalOf(() => readText(''))).toBe('empty-file');
    expect(refusalOf(() => readText(' \n\n'))).toBe('empty-file');
    expect(refusalOf(() => readText('\ufeff'))).toBe('empty-file');
  });
});

describe('a row that is spoilt', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `2021-04-${10 + at},1${at},AB-10${at},"Coop ${at}, Asti"`,
  );
  const table = (spoilt: string): string =>
    lines('data,numero,codice,nome', ...rows, spoilt, ...rows);
  const mended = (spoilt: string) => {
    const { grids } = readText(table(spoilt));
    const at = grids[0]?.rows.findIndex(({ row }) => row === 14) ?? -1;
    return {
      cells: grids[0]?.rows[at]?.cells,
      oddities: grids[0]?.oddities,
      rows: grids[0]?.rows.length,
    };
  };
  const right = ['2021-05-01', '17', 'CD-201', 'Coop X, Bra'];
  const doubt = [{ row: 14, code: 'odd-separators' }];

  it.each([
    ['has another delimiter', '2021-05-01;17;CD-201;"Coop X, Bra"'],
    ['has a separator too many', '2021-05-01,17,,CD-201,"Coop X, Bra"'],
    ['lacks a separator before a quotation mark', '2021-05-01,17,CD-201"Coop X, Bra"'],
    ['lacks a separator between two codes', '2021-05-0117,CD-201,"Coop X, Bra"'],
    ['has a delimiter in a cell without quotation marks', '2021-05-01,17,CD-201,Coop X, Bra'],
    ['was put in quotation marks as a whole', '"2021-05-01,17,CD-201,""Coop X, Bra"""'],
  ])('and %s is read as its columns are, with a doubt', (_, spoilt) => {
    expect(mended(spoilt)).toEqual({ cells: right, oddities: doubt, rows: 26 });
  });

  it('by a quotation mark that is never closed swallows nothing', () => {
    const read = mended('2021-05-01,17,CD-201,"Coop X');
    expect(read.cells?.slice(0, 3)).toEqual(right.slice(0, 3));
    expect(read.rows).toBe(26);
    expect(read.oddities?.map(({ row }) => row)).toContain(14);
  });

  it('stays as it is when no reading suits the columns', () => {
    const read = mended('Totale,12');
    expect(read).toEqual({ cells: ['Totale', '12'], oddities: [], rows: 26 });
  });

  it('in a small or irregular table is not touched', () => {
    const text = lines('a,b,c', '1,2', '1,2,3,4', '5');
    expect(cellsOf(readText(text))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
      ['1', '2', '3', '4'],
      ['5'],
    ]);
  });
});
