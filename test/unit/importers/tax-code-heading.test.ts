import { expect, test } from 'vitest';
import { prepareImport } from '../../../server/importers/index.ts';
import { loadSeed } from '../../../seeds/index.ts';

test('a column headed C.F. holds tax codes even when all of them are mistyped, and each is pointed out', async () => {
  const text =
    'Soggetto;C.F.;Progetto\nCoop. Ginestra;80012340015;Case\nC.I.S.S. 38;9876543210;Case\n';
  const file = { name: 'cf.csv', bytes: new TextEncoder().encode(text) };
  const { guesses, problems } = prepareImport(file, null, await loadSeed('empty'));
  expect(guesses.find(({ column }) => column === 'C.F.')?.target).toBe('organization.id.it-cf');
  expect(problems.filter(({ code }) => code === 'identifier-check').map(({ row }) => row)).toEqual([
    2, 3,
  ]);
});
