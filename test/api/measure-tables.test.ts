import { readXlsx } from 'hucre/xlsx';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureResult } from '../../server/contract/measures.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'demo' });
});
afterAll(() => app.close());

const csv = async (path: string, delimiter: string): Promise<string[][]> => {
  const { text } = await app.call('GET', path);
  return papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true })
    .data;
};

const numbers = (values: unknown[] = []): number[] => values.map(Number).toSorted((a, b) => b - a);

describe('the table of a measure', () => {
  it('has every organisation by name with its value, the largest first, as an Italian spreadsheet reads it', async () => {
    const { body } = await app.call<MeasureResult>('GET', '/measures/betweenness?kind=company');
    const [heading = [], ...rows] = await csv('/measures/betweenness/table?kind=company', ';');
    expect(heading.slice(0, 2)).toEqual(['Nome', 'id']);
    const values = rows.map(([, , value = '']) => Number(value.replace(',', '.')));
    expect(values).toEqual(numbers(values));
    expect(values.length).toBe(body.columns['id']?.length);
    const expected = numbers(body.columns['value']);
    for (const [at, value] of values.entries()) expect(value).toBeCloseTo(expected[at] ?? NaN, 6);
    const { body: organization } = await app.call<{ name: string }>(
      'GET',
      `/organizations/${rows[0]?.[1]}`,
    );
    expect(rows[0]?.[0]).toBe(organization.name);
  });

  it('says in the workbook what must be known to defend it', async () => {
    const response = await fetch(`${app.url}/api/v1/measures/degree/table?format=xlsx&language=it`);
    expect(response.headers.get('Content-Disposition')).toContain('filename="degree.xlsx"');
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(sheets).toHaveLength(2);
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['Nome', 'id']);
    expect(sheets[0]?.rows.length).toBeGreaterThan(200);
    const said = new Map(sheets[1]?.rows.map(([name, value]) => [name, value]));
    for (const name of ['Che cosa dice', 'Che cosa non dice', 'Definizione', 'Revisione dei dati'])
      expect(said.get(name)).toBeTruthy();
  });

  it('of groups and of ties names what they are about', async () => {
    const [groups = [], first = []] = await csv(
      '/measures/e-i-index/table?group=territory:province&language=en',
      ',',
    );
    expect(groups).toContain('Name');
    expect(first.join(' ')).toMatch(/[A-Z][a-z]+/);
    const [ties = []] = await csv('/measures/bridges/table?language=en', ',');
    expect(ties.slice(0, 4)).toEqual(['From', 'From (id)', 'To', 'To (id)']);
  });

  it('is refused as the measure itself is', async () => {
    const statusOf = async (path: string) => (await app.call('GET', path)).status;
    expect(await statusOf('/measures/nothing/table')).toBe(404);
    expect(await statusOf('/measures/degree/table?format=pdf')).toBe(400);
    expect(await statusOf('/measures/degree/table?group=kind')).toBe(400);
  });
});
