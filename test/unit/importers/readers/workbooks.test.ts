import { describe, expect, it } from 'vitest';
import { cellsOf, readText, refusalOf } from '../../../helpers/read-sample.ts';
import { xlsxOf, zipOf } from '../../../helpers/zip-builder.ts';

const sheet = (rows: string, after = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const cells = (bytes: Uint8Array): string[][] => cellsOf(readText(bytes, {}, 'prova.xlsx'));

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="[$-410]d mmmm yyyy;@"/>' +
  '<numFmt numFmtId="172" formatCode="&quot;del &quot;dd/mm/yy\\ hh:mm"/><numFmt numFmtId="173" formatCode="#,##0.00\\ [$€-1]"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="20"/></cellXfs></styleSheet>';

describe('a workbook', () => {
  it('gives numbers as a program writes them, codes with the zeros that their format shows, and days as dates', () => {
    const row =
      '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1" s="2"><v>1272</v></c><c r="C1" s="1"><v>44289</v></c>' +
      '<c r="D1" s="3"><v>44289</v></c><c r="E1" s="4"><v>44289.4375</v></c><c r="F1" s="5"><v>1234.5</v></c>' +
      '<c r="G1" s="6"><v>0.5</v></c><c r="H1"><v>12345678901</v></c><c r="I1" s="1"><v>1</v></c><c r="J1" s="1"><v>-3</v></c></row>';
    expect(cells(xlsxOf(sheet(row), { styles: STYLES }))).toEqual([
      [
        '0.3',
        '001272',
        '2021-04-03',
        '2021-04-03',
        '2021-04-03 10:30',
        '1234.5',
        '12:00',
        '12345678901',
        '1900-01-01',
        '-3',
      ],
    ]);
    const since1904 = { styles: STYLES, workbook: '<workbookPr date1904="1"/>' };
    expect(cells(xlsxOf(sheet('<row r="1"><c s="1"><v>42827</v></c></row>'), since1904))).toEqual([
      ['2021-04-03'],
    ]);
  });

  it('gives the saved value of a formula, and says where there is none', () => {
    const bytes = xlsxOf(
      sheet(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>' +
          '<row r="2"><c r="A2"><f>1+1</f></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c></row>',
      ),
    );
    const { grids } = readText(bytes, {}, 'prova.xlsx');
    expect(grids[0]?.rows.map((row) => row.cells)).toEqual([
      ['2', 'a', ''],
      ['', 'true', '#REF!'],
    ]);
    expect(grids[0]?.oddities).toEqual([{ row: 2, code: 'formula-without-value' }]);
  });

  it('repeats the value of merged cells, within what the sheet uses', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Progetto</t></is></c></row><row r="2"><c r="C2"><v>1</v></c></row>';
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(cells(xlsxOf(sheet(rows, merged)))).toEqual([
      ['Progetto', 'Progetto', 'Progetto'],
      ['Progetto', 'Progetto', 'Progetto'],
    ]);
  });

  it('reads strings with formats, pronunciation, escapes and entities', () => {
    const strings =
      '<sst><si><r><t>Coop. </t></r><r><t>&quot;L&#8217;Ancora&quot;</t></r></si><si><t>uno_x000D_\n</t><rPh><t>due</t></rPh></si></sst>';
    const rows = '<row r="4"><c r="A4" t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const { grids } = readText(xlsxOf(sheet(rows), { strings }), {}, 'prova.xlsx');
    expect(grids[0]?.rows).toEqual([{ row: 4, cells: ['Coop. "L’Ancora"', 'uno\n'] }]);
  });

  it('in OpenDocument repeats rows and columns, shows codes, and hides hidden sheets', () => {
    const flat = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="Dati">
      <table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1272"><text:p>001272</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2021-04-03T10:30:00"><office:annotation><text:p>nota</text:p></office:annotation><text:p>3/4/21</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      </table:table><table:table table:name="Note" table:style-name="ta2"/></office:spreadsheet></office:body></office:document>`;
    const { format, grids } = readText(flat, {}, 'prova.fods');
    expect(format).toBe('ods');
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Dati', false],
      ['Note', true],
    ]);
    expect(grids[0]?.rows).toEqual([
      { row: 1, cells: ['a  b', 'a  b'] },
      { row: 2, cells: ['001272', '2021-04-03 10:30'] },
      { row: 3, cells: ['001272', '2021-04-03 10:30'] },
    ]);
  });
});

describe('an archive', () => {
  it('of text tables gives a sheet for each, whatever else lies beside them', () => {
    const bytes = zipOf([
      { name: 'dataset/organizations.csv', content: 'id,name\no1,Alfa' },
      { name: 'dataset/projects.csv', content: 'id;title\np1;Reti' },
      { name: '__MACOSX/dataset/._projects.csv', content: '\0\0\0' },
      { name: 'dataset/LEGGIMI.txt', content: 'Questi sono i dati.' },
    ]);
    const { format, grids } = readText(bytes, {}, 'dati.zip');
    expect(format).toBe('zip');
    expect(grids.map(({ name, rows }) => [name, rows[1]?.cells])).toEqual([
      ['organizations', ['o1', 'Alfa']],
      ['projects', ['p1', 'Reti']],
    ]);
  });

  it('of a single workbook gives its sheets', () => {
    const inner = xlsxOf(sheet('<row r="1"><c r="A1"><v>7</v></c></row>'));
    expect(cellsOf(readText(zipOf([{ name: 'a.xlsx', content: inner }]), {}, 'dati.zip'))).toEqual([
      ['7'],
    ]);
  });

  it.each([
    ['word/document.xml', 'not-a-table'],
    ['xl/workbook.bin', 'not-a-table'],
    ['foto.jpg', 'not-a-table'],
  ])('with %s is no table', (name, code) => {
    expect(refusalOf(() => readText(zipOf([{ name, content: 'x' }]), {}, 'dati.zip'))).toBe(code);
  });
});
