import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { NODE } from '../../server/analytics/figures.ts';
import { MEASURES } from '../../server/analytics/index.ts';
import type { NetworkMeasure } from '../../server/analytics/measure.ts';
import {
  MEASURE_CATEGORIES,
  type Figure,
  type MeasureCategory,
} from '../../server/contract/measures.ts';

const HEADINGS: Record<MeasureCategory, string> = {
  position: 'Where it stands',
  brokerage: 'Who connects',
  cohesion: 'How the network holds together',
  groups: 'Groups',
  'two-mode': 'Organisations and projects together',
  chance: 'Chance and missing data',
};

const figures = (all: Record<string, Figure>): string =>
  Object.entries(all)
    .map(([name, { title }]) => `\`${name}\` ${title.en.toLowerCase()}`)
    .join(', ');

interface Property {
  description?: string;
  default?: string | number | boolean;
  enum?: unknown[];
}

const parameter = ([name, { description = '', default: usual, enum: values }]: [
  string,
  Property,
]): string =>
  [
    `\`${name}\``,
    usual === undefined || usual === '' ? '' : ` (${String(usual)})`,
    description === '' ? '' : `: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
    values === undefined ? '' : `: ${values.join(', ')}`,
  ].join('');

const parameters = (measure: NetworkMeasure): string => {
  const { properties = {} } = z.toJSONSchema(measure.parameters, { io: 'output' });
  return Object.entries(properties as Record<string, Property>)
    .map(parameter)
    .join('; ');
};

const line = (title: string, text: string): string[] =>
  text === '' ? [] : [`- **${title}.** ${text}`];

const section = (measure: NetworkMeasure): string => {
  const columns = measure.of === 'nodes' ? { id: NODE, ...measure.columns } : measure.columns;
  return [
    `### \`${measure.id}\`: ${measure.title.en} (${measure.title.it})`,
    '',
    measure.describes.en,
    '',
    ...line('Definition', measure.definition),
    ...line('Range', measure.range),
    ...line('Columns', figures(columns)),
    ...line('Totals', figures(measure.summary)),
    ...line('Parameters', parameters(measure)),
    ...line('Of', `${measure.of}; projections ${measure.projections.join(', ')}`),
    ...line('Cost', measure.complexity),
    ...line('Reference', measure.reference),
    ...line('Caveat', measure.caveat.en),
    '',
  ].join('\n');
};

/** `docs/measures.md`: the preface, then every measure of the registry under its heading, in the order of the registry. */
export async function measuresPage(): Promise<string> {
  const preface = resolve(import.meta.dirname, 'preface.txt');
  const all = Object.values(MEASURES);
  const chapters = MEASURE_CATEGORIES.flatMap((category) => {
    const own = all.filter((measure) => measure.category === category);
    return own.length === 0 ? [] : `## ${HEADINGS[category]}\n\n${own.map(section).join('\n')}`;
  });
  const text = [await readFile(preface, 'utf8'), ...chapters].join('\n');
  return format(text, { ...(await resolveConfig(preface)), parser: 'markdown' });
}
