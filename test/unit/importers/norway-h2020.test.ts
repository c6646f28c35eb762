import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSet, emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { mapping as mappingSchema } from '../../../server/contract/imports.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

const fixture = resolve(import.meta.dirname, '../../fixtures/mappings/norway-h2020.json');

/** Counts published with, or counted by other tools in, the register of Norway's grants from Horizon 2020. */
describe.skipIf(skipReason !== null)('the Norwegian register of Horizon 2020 grants', () => {
  const path = sharedData('norway-h2020/bevilgningereu_dataset.csv');
  const file = { name: 'bevilgningereu_dataset.csv', bytes: new Uint8Array(readFileSync(path)) };
  const mapping = mappingSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));
  const first = prepareImport(file, mapping, emptyDataset());
  const imported: Dataset = { ...emptyDataset(), ...first.changes.upserts };

  it('gives every organisation, project and participation once', () => {
    expect(imported.organizations).toHaveLength(693);
    expect(imported.projects).toHaveLength(1957);
    expect(imported.participations).toHaveLength(2930);
    expect(first.counts).toEqual({
      rows: 2931,
      created: 2930,
      updated: 0,
      unchanged: 1,
      rejected: 0,
    });
  });

  it('makes records that fit the contract', () => {
    expect(changeSet.safeParse(first.changes).error).toBeUndefined();
  });

  it('keeps the two companies called TELLU AS apart and the unknown ones together', () => {
    const called = (name: string) => imported.organizations.filter((each) => each.name === name);
    expect(called('TELLU AS').flatMap(({ identifiers }) => identifiers)).toEqual(
      expect.arrayContaining([
        { scheme: 'no-orgnr', value: '989743295' },
        { scheme: 'no-orgnr', value: '917519919' },
      ]),
    );
    expect(called('TELLU AS')).toHaveLength(2);
    const [unknown, ...others] = called('ukjent');
    expect(others).toEqual([]);
    const parts = imported.participations.filter((each) => each.organization === unknown?.id);
    expect(parts).toHaveLength(3);
  });

  it('says of the row that repeats another that it does', () => {
    expect(first.problems).toMatchObject([
      { row: 52, code: 'repeated-row', facts: { first: 51 } },
      { row: 594, code: 'names-nobody', value: 'ukjent' },
    ]);
  });

  it('makes the municipalities with their counties', () => {
    const named = (name: string, level: string) =>
      imported.territories.find((each) => each.name === name && each.level === level);
    const trondheim = named('Trondheim', 'municipality');
    const county = named('Trøndelag - Trööndelage', 'province');
    expect(trondheim).toMatchObject({ code: '5001', parents: [{ territory: county?.id }] });
    expect(imported.territories.filter(({ level }) => level === 'municipality')).toHaveLength(108);
  });

  it('reads roles, dates with times and amounts', () => {
    const project = imported.projects.find(({ acronym }) => acronym === 'Change2Twin');
    expect(project).toMatchObject({ start: '2020-06-01', end: '2024-05-31', status: 'running' });
    const parts = imported.participations.filter((each) => each.project === project?.id);
    expect(parts).toContainEqual(expect.objectContaining({ role: 'lead', amount: 3518202.75 }));
    const roles = Object.groupBy(imported.participations, ({ role }) => role);
    expect(roles.lead).toHaveLength(706);
    expect(roles.partner).toHaveLength(2224);
  });

  it('changes nothing when it is imported again', () => {
    const again = prepareImport(file, mapping, imported);
    expect(again.changes).toEqual({ upserts: {}, deletes: {} });
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2931, rejected: 0 });
    expect(again.duplicates).toEqual([]);
  });
});
