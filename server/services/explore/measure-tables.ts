import type { Language, Text } from '../../contract/fields.ts';
import type { Figure, MeasureDescription, MeasureResult } from '../../contract/measures.ts';
import type { Cell, ExportTable } from '../../exporters/table.ts';
import type { Current } from '../current.ts';
import { nameOfRecord } from '../record-names.ts';

type Value = number | string | null;

const WORDS = {
  name: { it: 'Nome', en: 'Name' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
  reading: { it: 'Come si legge', en: 'How to read it' },
  measure: { it: 'Misura', en: 'Measure' },
  meaning: { it: 'Che cosa dice', en: 'What it says' },
  caveat: { it: 'Che cosa non dice', en: 'What it does not say' },
  definition: { it: 'Definizione', en: 'Definition' },
  reference: { it: 'Fonte', en: 'Source' },
  projection: { it: 'Rete', en: 'Network' },
  revision: { it: 'Revisione dei dati', en: 'Revision of the data' },
} satisfies Record<string, Text>;

/** Twelve digits: more would only be noise of the arithmetic. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const say = (value: Value | undefined, format: Figure['format'], language: Language): Cell => {
  if (value === undefined || value === null) return null;
  if (format === 'flag') return value === 0 ? WORDS.no[language] : WORDS.yes[language];
  return typeof value === 'number' ? rounded(value) : value;
};

/** The largest value first, what has none last; equal ones as they come. */
const ranking = ({ value, ...others }: MeasureResult['columns']): number[] => {
  const length = (value ?? Object.values(others)[0] ?? []).length;
  const rows = Array.from({ length }, (_, row) => row);
  if (value === undefined || !value.some((cell) => typeof cell === 'number')) return rows;
  const size = (row: number): number => {
    const cell = value[row];
    return typeof cell === 'number' ? cell : Number.NEGATIVE_INFINITY;
  };
  return rows.toSorted((a, b) => (size(a) === size(b) ? a - b : size(b) - size(a)));
};

const summaryRows = (
  { summary }: MeasureResult,
  described: MeasureDescription['summary'],
  language: Language,
): Cell[][] =>
  Object.entries(summary).map(([name, value]) => {
    const { title, format } = described[name] ?? { title: null, format: 'number' };
    return [title?.[language] ?? name, say(value, format, language)];
  });

/**
 * A measure as a sheet to be handed on, the largest value first, names beside the ids of records; and what must be known to read
 * and defend it, as a second sheet.
 */
export const measureTables = (
  result: MeasureResult,
  measure: MeasureDescription,
  current: Pick<Current, 'record'>,
  language: Language,
): ExportTable[] => {
  const columns = Object.entries(result.columns).flatMap(([name, values]) => {
    const { title, format } = measure.columns[name] ?? { title: null, format: 'text' };
    const heading = title?.[language] ?? name;
    const own = { heading, cell: (row: number) => say(values[row], format, language) };
    if (format !== 'id') return [own];
    const called = (row: number): Cell => nameOfRecord(current, String(values[row] ?? ''));
    const only = name === 'id';
    return [
      { heading: only ? WORDS.name[language] : heading, cell: called },
      { heading: only ? 'id' : `${heading} (id)`, cell: own.cell },
    ];
  });
  const rows = ranking(result.columns).map((row) => columns.map(({ cell }) => cell(row)));
  const reading: Cell[][] = [
    [WORDS.meaning[language], measure.describes[language]],
    [WORDS.caveat[language], measure.caveat[language]],
    [WORDS.definition[language], measure.definition],
    [WORDS.reference[language], measure.reference],
    [WORDS.projection[language], result.projection],
    [WORDS.revision[language], result.revision],
    ...Object.entries(result.parameters).map(([name, value]): Cell[] => [
      name,
      JSON.stringify(value),
    ]),
    ...summaryRows(result, measure.summary, language),
  ];
  return [
    { name: measure.title[language], columns: columns.map(({ heading }) => heading), rows },
    {
      name: WORDS.reading[language],
      columns: [WORDS.measure[language], measure.title[language]],
      rows: reading,
      prose: true,
    },
  ];
};
