import { parse } from 'csv-parse/sync';
import { readXlsx, writeXlsx } from 'hucre';
import Papa from 'papaparse';
import * as XLSX from 'xlsx';
import { createApart } from '../../server/importers/apart/index.ts';
import { readWorkbook } from '../../server/importers/read-workbook.ts';
import { milliseconds, pair, type Benchmark, type Row } from './benchmark.ts';

const ROWS = 200_000;
const WORKBOOK_ROWS = 20_000;
const GOAL = 1_000;

const row = (at: number): string[] => [
  String(at),
  `Cooperativa Sociale Alfa ${at % 9_000}`,
  'Torino, via Roma',
  '2021-04-03',
  at % 7 === 0 ? 'capofila' : 'partner',
  '1234.56',
  `IT${at % 9_000}00`,
  `progetto numero ${at % 4_000}`,
];
const HEADINGS = ['n', 'ente', 'sede', 'inizio', 'ruolo', 'importo', 'codice', 'progetto'];

/** 200,000 rows of 8 columns, one of them in quotation marks. */
const csvText = (): string =>
  [HEADINGS, ...Array.from({ length: ROWS }, (_, at) => row(at))]
    .map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
    .join('\n');

const sameRows = (a: number, b: number): string => (a === b ? 'rows' : `${a} and ${b} rows`);

const textRows = async (): Promise<Row[]> => {
  const text = csvText();
  const file = { name: 'partner.csv', bytes: new TextEncoder().encode(text) };
  const ours = (): number => readWorkbook(file, {}).grids[0]?.rows.length ?? 0;
  const papa = await pair(3, ours, () => Papa.parse(text, { delimiter: ',' }).data.length);
  const csvParse = await pair(1, ours, () => parse(text).length);
  const what = `CSV of ${ROWS / 1_000},000 × 8 with encoding, delimiter, spoilt rows and limits`;
  return [
    {
      what: `${what}; papaparse told the delimiter`,
      ours: milliseconds(papa.ours),
      peer: milliseconds(papa.peer),
      ratio: papa.peer / papa.ours,
      agrees: sameRows(papa.oursResult, papa.peerResult),
      goal: 'under 1 s',
      met: papa.ours < GOAL,
    },
    {
      what: 'the same; csv-parse',
      ours: milliseconds(csvParse.ours),
      peer: milliseconds(csvParse.peer),
      ratio: csvParse.peer / csvParse.ours,
      agrees: sameRows(csvParse.oursResult, csvParse.peerResult),
    },
  ];
};

const workbookRows = async (): Promise<Row[]> => {
  const rows = [HEADINGS, ...Array.from({ length: WORKBOOK_ROWS }, (_, at) => row(at))];
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'Dati', rows }] }));
  const ours = (): number =>
    readWorkbook({ name: 'partner.xlsx', bytes }, {}).grids[0]?.rows.length ?? 0;
  const sheetJs = await pair(3, ours, () => {
    const book = XLSX.read(bytes, { dense: true });
    return XLSX.utils.sheet_to_json(book.Sheets['Dati'] ?? {}, { header: 1 }).length;
  });
  const hucre = await pair(
    3,
    ours,
    async () => (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0,
  );
  return [
    {
      what: `XLSX of ${WORKBOOK_ROWS / 1_000},000 × 8; SheetJS`,
      ours: milliseconds(sheetJs.ours),
      peer: milliseconds(sheetJs.peer),
      ratio: sheetJs.peer / sheetJs.ours,
      agrees: sameRows(sheetJs.oursResult, sheetJs.peerResult),
    },
    {
      what: 'the same; hucre',
      ours: milliseconds(hucre.ours),
      peer: milliseconds(hucre.peer),
      ratio: hucre.peer / hucre.ours,
      agrees: sameRows(hucre.oursResult, hucre.peerResult),
    },
  ];
};

const apartRows = async (): Promise<Row[]> => {
  const apart = createApart();
  apart.warm();
  const read = async (text: string): Promise<number> => {
    const file = { name: 'partner.csv', bytes: new TextEncoder().encode(text) };
    const started = performance.now();
    await apart.run({ name: 'read', input: { file, options: {} } });
    return performance.now() - started;
  };
  await read('a;b\n1;2');
  const small = await read('a;b\n1;2');
  const large = await read(csvText());
  await apart.close();
  return [
    { what: 'a small file in the process apart, there and back', ours: milliseconds(small) },
    { what: 'the CSV in the process apart, its cells sent back', ours: milliseconds(large) },
  ];
};

/** Reading alone, without understanding what was read. */
export const reading: Benchmark = {
  id: 'reading',
  title: 'Reading files',
  run: async () => [...(await textRows()), ...(await workbookRows()), ...(await apartRows())],
};
