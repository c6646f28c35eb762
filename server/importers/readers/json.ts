import type { ImportFile } from '../table.ts';
import type { Workbook } from '../workbook.ts';
import { baseName } from './base-name.ts';
import { graphGrids } from './graph/graph-grids.ts';
import { jsonGraph } from './graph/json-graphs.ts';
import { findTables } from './json-table/find-tables.ts';
import type { Json } from './json-table/json-text.ts';
import { LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import { beyond, refuse } from './refusals.ts';
import { tableGrid } from './table-grid.ts';
import { decode } from './text/decode.ts';

const HEAD = 256;
/** A list or an object begins so, and hardly any table does. */
const BEGINNING = /^(?:\ufeff|ï»¿)?\s*(?:\[\s*[[{\]]|\{\s*["}])/u;

const wrongJson = (file: ImportFile, error: unknown) =>
  refuse(
    file,
    'unreadable-json',
    {
      it: `comincia come JSON ma non lo è fino in fondo (${error instanceof Error ? error.message : 'errore'}). Esportalo di nuovo, o salva la tabella come CSV o .xlsx.`,
      en: `begins like JSON but is not JSON to its end (${error instanceof Error ? error.message : 'error'}). Export it again, or save the table as CSV or .xlsx.`,
    },
    { cause: error },
  );

/** A whole document, or one record a line. */
const parse = (file: ImportFile, text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as Json);
    } catch {
      // Neither: what was wrong with the whole is the better answer.
    }
    throw wrongJson(file, error);
  }
};

const tooDeep = (file: ImportFile, error: unknown) =>
  refuse(
    file,
    'unreadable-json',
    {
      it: 'ha liste dentro liste fino a una profondità che non si può seguire. Esporta i dati come elenco di oggetti ([{…}, {…}]) o come CSV.',
      en: 'has lists within lists deeper than can be followed. Export the data as a list of objects ([{…}, {…}]) or as CSV.',
    },
    { cause: error },
  );

/** Going down into a document that is nested without end overflows the stack: a refusal, not a failure. */
const read: Reader['read'] = (file, options) => {
  try {
    return readDocument(file, options);
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack'))
      throw tooDeep(file, error);
    throw error;
  }
};

const readDocument: Reader['read'] = (file, options): Workbook => {
  const { text, encoding, encodings } = decode(file, options.encoding);
  const value = parse(file, text.replace(/^\ufeff/u, ''));
  const graph = jsonGraph(value);
  if (graph !== null) {
    return { format: graph.format, grids: graphGrids(file, graph.graph), encoding, encodings };
  }
  const tables = findTables(value, baseName(file.name));
  if (tables.length > LIMITS.sheets) throw beyond(file, 'sheets');
  if (tables.length === 0) {
    throw refuse(file, 'no-records', {
      it: 'è JSON, ma non contiene un elenco di oggetti da leggere come righe. Esportalo come elenco ([{…}, {…}]) o come CSV.',
      en: 'is JSON, but holds no list of objects to read as rows. Export it as a list ([{…}, {…}]) or as CSV.',
    });
  }
  const budget = { left: LIMITS.cells };
  return {
    format: 'json',
    grids: tables.map(({ name, items }) => tableGrid(file, name, items, budget)),
    encoding,
    encodings,
  };
};

/** Lists of records, however wrapped, one record a line, GeoJSON, and the graphs that graphology, Cytoscape, d3 and networkx write. */
export const json: Reader = {
  id: 'json',
  recognises: ({ bytes }) => BEGINNING.test(headText(bytes)),
  read,
};

const headText = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, HEAD);
  const isWide = head[1] === 0 || (head[0] === 0xff && head[1] === 0xfe);
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(head);
};
