import { describe, expect, it } from 'vitest';
import { loadTerritories } from '../../../seeds/territories/load.ts';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { skipReason } from '../../helpers/shared-data.ts';
import { after, codes, realFile, sizes, targets } from './prepared.ts';

const piemonte = async () => ({ ...emptyDataset(), territories: await loadTerritories() });

/** Nobody says how these files are to be read; the figures are those published with them, or counted by other tools. */
describe.skipIf(skipReason !== null)('public files without a mapping', () => {
  it('understands the Norwegian register: 693 organisations, 1,957 projects, 2,930 participations', () => {
    const file = realFile('norway-h2020/bevilgningereu_dataset.csv');
    const prepared = prepareImport(file, null, emptyDataset());
    const data = after(emptyDataset(), prepared);
    expect(sizes(data)).toEqual({ organizations: 693, projects: 1957, participations: 2930 });
    expect(prepared.counts).toEqual({
      rows: 2931,
      created: 2930,
      updated: 0,
      unchanged: 1,
      rejected: 0,
    });
    expect(codes(prepared).toSorted()).toEqual(['names-nobody', 'repeated-row']);
    const again = prepareImport(file, null, data);
    expect(again.changes).toEqual({ upserts: {}, deletes: {} });
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2931 });
  });

  it('understands CORDIS as JSON: 765 organisations in 26 projects, 1,076 participations, then their titles', () => {
    const who = prepareImport(
      realFile('cordis-semiconductors/organization.json'),
      null,
      emptyDataset(),
    );
    const data = after(emptyDataset(), who);
    expect(sizes(data)).toEqual({ organizations: 765, projects: 26, participations: 1076 });
    const what = prepareImport(realFile('cordis-semiconductors/project.json'), null, data);
    expect(what.mapping.shape).toBe('projects');
    expect(what.records['projects']).toEqual({ created: 0, updated: 26, unchanged: 0 });
    expect(after(data, what).projects.map(({ title }) => title)).toContain(
      'Graphene Flagship Core Project 2',
    );
  });

  it('understands the workbooks of CORDIS, where "Title" and "Source" are organisations', () => {
    const list = prepareImport(
      realFile('cordis-semiconductors/CORDIS _ European Commission - funding semi ev.xlsx'),
      null,
      emptyDataset(),
    );
    expect(targets(list)).toMatchObject({
      Title: 'organization.name',
      'Project ID': 'project.id.eu-grant',
    });
    expect(list.counts).toMatchObject({ rows: 1185, created: 1185, rejected: 0 });
    const edges = prepareImport(
      realFile('cordis-semiconductors/Resource_edge_list_part1r.xlsx'),
      null,
      emptyDataset(),
    );
    expect(targets(edges)).toMatchObject({
      Source: 'organization.name',
      Target: 'project.id.source:target',
      'start date': 'project.start',
    });
    expect(edges.counts).toMatchObject({ rows: 997, rejected: 0 });
  });

  it('puts the codes of OpenCoesione together and finds every place of Piemonte', async () => {
    const prepared = prepareImport(
      realFile('opencoesione/localizzazioni_piemonte.csv'),
      null,
      await piemonte(),
    );
    expect(prepared.mapping.shape).toBe('projects');
    expect(prepared.counts).toMatchObject({ rows: 1276, rejected: 0 });
    expect(prepared.records['territories']).toEqual({ created: 0, updated: 0, unchanged: 224 });
    const first = prepared.drafts.projects[0]?.record;
    expect(first).toMatchObject({ title: '1MISEARS01_00046/1', territories: ['it-com-001272'] });
    const regional = prepared.drafts.projects.filter(({ record }) =>
      record.territories.includes('it-reg-01'),
    );
    expect(regional).toHaveLength(12);
    expect(codes(prepared)).toEqual(['untitled-projects']);
  });

  it('reads all 7,904 comuni of ISTAT, and those that are there are not doubled', async () => {
    const before = await piemonte();
    const file = realFile('piemonte/istat_elenco_comuni_2020.csv');
    const prepared = prepareImport(file, null, before);
    expect(prepared.mapping).toMatchObject({
      shape: 'territories',
      encoding: 'windows-1252',
      constants: { 'territory.populationYear': '2011' },
    });
    expect(prepared.counts).toMatchObject({ rows: 7904, rejected: 0 });
    const data = after(before, prepared);
    const level = (wanted: string) => data.territories.filter((each) => each.level === wanted);
    expect(level('region')).toHaveLength(20);
    expect(level('province')).toHaveLength(107);
    const known = new Set(before.territories.map(({ code }) => code));
    const doubled = prepared.drafts.territories.filter(
      ({ before: old, record }) => old === null && known.has(record.code),
    );
    expect(doubled).toEqual([]);
    expect(data.territories.find(({ name }) => name === 'Bardonecchia')?.id).toBe('it-com-001022');
    const again = prepareImport(file, null, data);
    expect(again.changes.upserts).toEqual({});
  });

  it('understands the beneficiaries of the five per thousand by their tax codes', async () => {
    const { name, bytes } = realFile('italy-5x1000/elencobeneficiari_2014_asd.csv');
    const lines = new TextDecoder().decode(bytes).split('\n');
    const some = lines.filter((line, index) => index === 0 || line.includes(',PIEMONTE,'));
    const file = { name, bytes: new TextEncoder().encode(some.join('\n')) };
    const prepared = prepareImport(file, null, await piemonte());
    expect(prepared.mapping.shape).toBe('organizations');
    expect(targets(prepared)).toMatchObject({
      'CODICE FISCALE': 'organization.id.it-cf',
      DENOMINAZIONE: 'organization.name',
      COMUNE: 'organization.territory',
    });
    const rows = some.length - 1;
    expect(prepared.counts).toMatchObject({ rows, created: rows, rejected: 0 });
    const mondovi = prepared.drafts.organizations.filter(
      ({ record }) => record.territory === 'it-com-004130',
    );
    expect(mondovi.length).toBeGreaterThan(0);
  });

  it('understands the published partnerships: 59 organisations in 12 projects, roles in prose', async () => {
    const prepared = prepareImport(realFile('wecare/partnerships.csv'), null, await piemonte());
    const data = after(await piemonte(), prepared);
    expect(sizes(data)).toEqual({ organizations: 59, projects: 12, participations: 65 });
    const roles = Object.groupBy(data.participations, ({ role }) => role);
    expect(roles.lead).toHaveLength(11);
    expect(roles.funder).toHaveLength(1);
    expect(roles.supporter).toHaveLength(1);
  });

  it('notices several organisations in a cell, and parts them when told to', () => {
    const file = realFile('messy-eu-lists/csv/LU_multi_value_cells.csv');
    const first = prepareImport(file, null, emptyDataset());
    const name = first.guesses.find(({ target }) => target === 'organization.name');
    expect(name?.split).toMatchObject({ separator: '\n', rows: 3, confirmed: false });
    expect(name?.split?.samples[0]?.parts).toEqual(['LIST', 'LISER']);
    expect(codes(first)).toContain('several-in-cell');
    const split = { [name?.column ?? '']: '\n' };
    const parted = prepareImport(file, { ...first.mapping, split }, emptyDataset());
    expect(parted.counts).toMatchObject({ rows: 75, rejected: 0 });
    expect(parted.drafts.participations.length).toBeGreaterThan(first.drafts.participations.length);
    expect(parted.drafts.organizations.map(({ record }) => record.name)).toContain('LISER');
  });

  it('finds the header of Lower Saxony on row 7, over two rows, and that of Bremen on row 6', () => {
    const saxony = prepareImport(
      realFile('messy-eu-lists/xlsx/DE_ERDF_Niedersachsen_2014-2020.xlsx'),
      null,
      emptyDataset(),
    );
    expect(saxony.mapping).toMatchObject({ headerRow: 7, headerRows: 2 });
    expect(targets(saxony)['Name des Begünstigten / beneficiary name']).toBe('organization.name');
    expect(saxony.counts).toMatchObject({ rows: 69, rejected: 0 });
    const bremen = prepareImport(
      realFile(
        'messy-eu-lists/xlsx/DE_ESF_im_Land_Bremen_Liste_der_Vorhaben_Stand_der_Daten_28.xlsx',
      ),
      null,
      emptyDataset(),
    );
    expect(bremen.mapping.headerRow).toBe(6);
  });

  it('reads Greek and Polish lists by their bilingual and own headings', () => {
    const greek = prepareImport(
      realFile('messy-eu-lists/csv/EL_operations_cp1253.csv'),
      null,
      emptyDataset(),
    );
    expect(greek.mapping.encoding).toBe('windows-1253');
    expect(greek.counts).toMatchObject({ rows: 2029, rejected: 0 });
    const polish = prepareImport(
      realFile('messy-eu-lists/csv/PL_CF_2014_2020.csv'),
      null,
      emptyDataset(),
    );
    expect(targets(polish)).toMatchObject({
      'Tytuł projektu': 'project.title',
      'Nazwa beneficjenta': 'organization.name',
      'Dofinansowanie z EU': 'project.grant',
    });
  });
});
