import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../server/analytics/random.ts';
import { READERS } from '../../server/importers/readers/index.ts';
import { refusalOf, readText } from '../helpers/read-sample.ts';
import { xlsxOf, zipOf } from '../helpers/zip-builder.ts';

const FOLDER = resolve(import.meta.dirname, '../../server/importers/readers');
/** What lies beside the readers: what they share. */
const SHARED = [
  'base-name',
  'foreign-format',
  'headings',
  'index',
  'limits',
  'reader',
  'refusals',
  'table-grid',
];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One small file of each format. */
const SAMPLES: Record<string, Uint8Array> = {
  csv: utf8('Ente;Comune\nAlfa;"Asti, ""centro"""\nBeta;Bra\n'),
  json: utf8('[{"ente":"Alfa","sede":{"comune":"Asti"}},{"ente":"Beta"}]'),
  gexf: utf8(
    '<?xml version="1.0"?><gexf><graph><nodes><node id="a" label="A"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
  ),
  graphml: utf8(
    '<?xml version="1.0"?><graphml><graph><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  ),
  xlsx: xlsxOf(
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ente</t></is></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>',
  ),
  ods: zipOf([
    {
      name: 'content.xml',
      content:
        '<office:document-content><table:table table:name="Dati"><table:table-row><table:table-cell office:value-type="string"><text:p>Ente</text:p></table:table-cell></table:table-row></table:table></office:document-content>',
    },
  ]),
  zip: zipOf([{ name: 'partner.csv', content: 'Ente,Comune\nAlfa,Asti\n' }]),
};

describe('the readers', () => {
  it('are one file each, and all are registered', () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !SHARED.includes(name));
    expect(READERS.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(Object.keys(SAMPLES).toSorted()).toEqual(files.toSorted());
  });

  it.each(READERS.map((reader) => [reader.id, reader] as const))(
    '%s reads its sample',
    (id, reader) => {
      const file = { name: `prova.${id}`, bytes: SAMPLES[id] ?? new Uint8Array() };
      expect(READERS.find((each) => each.recognises(file))?.id).toBe(id);
      const workbook = reader.read(file, {});
      expect(workbook.format).toBe(id);
      const [grid] = workbook.grids;
      expect(grid?.rows.length).toBeGreaterThan(0);
      expect(
        grid?.rows.flatMap(({ cells }) => cells).every((cell) => typeof cell === 'string'),
      ).toBe(true);
      const rows = grid?.rows.map(({ row }) => row) ?? [];
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    },
  );

  it.each(Object.entries(SAMPLES))(
    '%s spoilt in any way is read or refused in words',
    (id, sample) => {
      const random = seededRandom(17);
      for (let round = 0; round < 400; round += 1) {
        const spoilt = sample.slice(
          0,
          random() < 0.3 ? Math.floor(random() * sample.length) : undefined,
        );
        const changes = Math.ceil(random() * 6);
        for (let change = 0; change < changes; change += 1) {
          spoilt[Math.floor(random() * spoilt.length)] = Math.floor(random() * 256);
        }
        // Anything but a refusal in words is thrown, and fails here.
        const code = refusalOf(() => readText(spoilt, {}, `prova.${id}`));
        expect(code ?? 'read').toMatch(/^[a-z-]+$/u);
      }
    },
  );
});
