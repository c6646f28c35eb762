import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../../server/analytics/pool.ts';
import { mapping as mappingSchema } from '../../../server/contract/imports.ts';
import { networkQuery } from '../../../server/contract/network.ts';
import { wholeScope } from '../../../server/contract/scope.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { createExplorer } from '../../../server/services/explore.ts';
import { applyChanges } from '../../../server/services/current-snapshot.ts';
import { loadSeed } from '../../../seeds/index.ts';
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

const fixture = resolve(import.meta.dirname, '../../fixtures/mappings/norway-h2020.json');

const open = async () => {
  const empty = await loadSeed('empty');
  const path = sharedData('norway-h2020/bevilgningereu_dataset.csv');
  const file = { name: 'norway.csv', bytes: new Uint8Array(readFileSync(path)) };
  const mapping = mappingSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));
  const dataset = applyChanges(empty, prepareImport(file, mapping, empty).changes);
  const network = buildNetwork(dataset, 1, '2026-11-24');
  const current = { dataset: () => dataset, network: () => network, revision: () => 1 };
  return createExplorer({ current, pool: createPool() });
};

/** A register of another country: no areas, its own municipalities, beside the territories of Piemonte. */
describe.skipIf(skipReason !== null)(
  'the Norwegian register among the territories of Piemonte',
  () => {
    const query = networkQuery.parse({});

    it('has the ties, the lonely and the components that other tools count', async () => {
      const explorer = await open();
      const degree = await explorer.measure('degree', query, {});
      const partners = degree.columns['value']?.map(Number) ?? [];
      expect(partners).toHaveLength(693);
      expect(partners.reduce((a, b) => a + b, 0) / 2).toBe(1322);
      expect(partners.filter((each) => each === 0)).toHaveLength(225);
      const components = await explorer.measure('components', query, {});
      expect(components.summary).toMatchObject({ components: 244 });
    });

    it('speaks of its own territories, and not of the absence of others', async () => {
      const explorer = await open();
      const { items } = await explorer.insights(wholeScope, 'it');
      const told = new Map(items.map(({ id, text }) => [id, text]));
      expect(told.get('size')).toBe(
        '693 organizzazioni in 1.957 progetti: metà ha al massimo 2 partner e 225 non ne hanno.',
      );
      expect(told.get('isolated-territories')).toMatch(/province/);
      expect(told.has('absent-territories')).toBe(false);
      expect(told.get('communities')).toMatch(/Altri \d+ gruppi non hanno partner esterni/);
    });
  },
);
