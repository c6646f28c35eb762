import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../seeds/index.ts';
import { ROLES_AS_PUBLISHED } from '../../../seeds/wecare/roles.ts';
import facts from '../../../seeds/wecare/facts.json' with { type: 'json' };
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

const dataset = await loadSeed('wecare');
const find = <T extends { id: string }>(records: T[], id: string): T => {
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw new Error(`No record ${id}`);
  return record;
};
const rolesIn = (project: string) =>
  Object.fromEntries(
    dataset.participations
      .filter((one) => one.project === project)
      .map((one) => [one.organization, one.role]),
  );
const membersOn = (area: string, day: string) =>
  dataset.territories.filter((place) =>
    place.parents.some(
      (one) =>
        one.territory === area &&
        (one.start === null || one.start <= day) &&
        (one.end === null || day < one.end),
    ),
  );

const rowsOf = async (file: string) => {
  const text = await readFile(sharedData(file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
};

describe('published We.Ca.Re. partnerships', () => {
  it('are 59 organisations with 65 participations in 12 projects', () => {
    expect(dataset.organizations).toHaveLength(59);
    expect(dataset.participations).toHaveLength(65);
    expect(new Set(dataset.participations.map((one) => one.project)).size).toBe(12);
  });

  it('are all real, and every source is an address', () => {
    const records = [
      ...dataset.organizations,
      ...dataset.projects,
      ...dataset.participations,
      ...dataset.programmes,
      ...dataset.measures,
    ];
    for (const record of records) {
      expect(record.fictional).toBe(false);
      expect(record.sources[0]?.url).toMatch(/^https?:/);
    }
  });

  it('have the four measures with their budgets', () => {
    const budgets = dataset.measures.map((measure) => [measure.code, measure.budget]);
    expect(Object.fromEntries(budgets)).toEqual({
      '1': 6_400_000,
      '2': 3_600_000,
      '3': 4_000_000,
      '4': 5_000_000,
    });
  });

  it('have the 22 projects of measure 1, in the published number for each quadrant', () => {
    const projects = dataset.projects.filter((project) => project.measure === 'we-ca-re-1');
    expect(projects).toHaveLength(facts.measures['1'].projects);
    const provinceOf = (id: string) =>
      id.startsWith('it-prov-')
        ? id
        : find(dataset.territories, id).parents.find((one) => one.territory.startsWith('it-prov-'))
            ?.territory;
    for (const [quadrant, provinces] of Object.entries(facts.quadrants)) {
      const there = projects.filter((project) =>
        provinces.includes(provinceOf(project.territories[0] ?? '') ?? ''),
      );
      const published: Record<string, number> = facts.measures['1'].projectsByQuadrant;
      expect([quadrant, there.length]).toEqual([quadrant, published[quadrant]]);
    }
  });

  it('invent no partner for the projects of which only the lead town is known', () => {
    const alone = dataset.projects.filter((project) => project.title.includes('capofila '));
    expect(alone).toHaveLength(14);
    for (const project of alone) expect(rolesIn(project.id)).toEqual({});
  });

  it('tell roles from prose', () => {
    expect(rolesIn('alba-wecare')).toEqual({
      'cons-alba-langhe-roero': 'lead',
      'progetto-emmaus': 'partner',
      'coop-alice': 'partner',
      'coop-cos': 'partner',
      'coop-terra-mia': 'partner',
    });
    expect(rolesIn('vco-cura-casa')).toEqual({
      'prov-vco': 'lead',
      'ciss-verbano': 'lead',
      'fond-comunitaria-vco': 'supporter',
      'fond-cariplo': 'funder',
    });
    expect(rolesIn('passi-montani')).toMatchObject({ ciss38: 'lead', 'asl-to4': 'partner' });
  });

  it('keep English names and misprints as aliases', () => {
    expect(find(dataset.organizations, 'comune-novara')).toMatchObject({
      name: 'Comune di Novara',
      territory: 'it-com-003106',
      aliases: ['Municipality of Novara'],
    });
    expect(find(dataset.organizations, 'fond-comitto').aliases).toContain('Fondazione Committo');
  });

  it('give no seat where the name does not tell it', () => {
    expect(find(dataset.organizations, 'chronos').territory).toBeNull();
    expect(find(dataset.organizations, 'ciss-verbano').territory).toBe('it-prov-103');
  });

  it('keep the published amounts and period', () => {
    expect(find(dataset.projects, 'cuore-solidale')).toMatchObject({
      grant: 1_500_000,
      cost: 1_764_705.88,
      end: '2022-10-31',
      programme: 'alcotra-2014-2020',
    });
    expect(find(dataset.projects, 'vco-oasi').grant).toBe(700_000);
  });
});

describe('territories of the social-care bodies', () => {
  it('grow with the years: Pinerolo has 22, then 30, then 47 municipalities', () => {
    const published = facts.areas['ciss-pinerolo'].municipalities;
    const counts = ['1997-12-31', '2016-12-31', '2025-12-31'].map(
      (day) => membersOn('wecare-area-ciss-pinerolo', day).length,
    );
    expect(counts).toEqual([published['1997'], published['2016'], published['2025']]);
  });

  it('have about the published population', () => {
    const { population } = find(dataset.territories, 'wecare-area-ciss-pinerolo');
    const published = facts.areas['ciss-pinerolo'].population;
    expect(Math.abs((population ?? 0) - published) / published).toBeLessThan(0.05);
  });

  it('cross a provincial border at Chivasso', () => {
    const area = find(dataset.territories, 'wecare-area-ciss-chivasso');
    expect(area.parents.map((one) => one.territory)).toEqual(['it-prov-001', 'it-prov-002']);
    const members = membersOn(area.id, '2020-01-01');
    expect(members).toHaveLength(17);
    expect(members.filter((place) => place.code?.startsWith('002')).length).toBeGreaterThan(0);
  });

  it('pass from the mountain union to the consortium without a day between', () => {
    const before = membersOn('wecare-area-um-chisone-germanasca', '2024-12-31');
    const after = membersOn('wecare-area-ciss-pinerolo', '2025-01-01');
    expect(before).toHaveLength(17);
    expect(membersOn('wecare-area-um-chisone-germanasca', '2025-01-01')).toEqual([]);
    for (const place of before) expect(after).toContainEqual(place);
  });

  it('have a municipality called None', () => {
    expect(membersOn('wecare-area-cisa-12', '2020-01-01').map((place) => place.name)).toContain(
      'None',
    );
  });
});

describe.skipIf(skipReason !== null)('against the collected facts', () => {
  it('carries every published row over, with its organisation, project, role and source', async () => {
    for (const row of await rowsOf('wecare/partnerships.csv')) {
      const organization = find(dataset.organizations, row['org_key'] ?? '');
      expect([organization.name, ...organization.aliases]).toContain(row['org_as_published']);
      const one = find(dataset.participations, `${row['project_key'] ?? ''}.${organization.id}`);
      expect(one.sources[0]?.url).toBe(row['source_url']);
      expect(one.role).toBe(ROLES_AS_PUBLISHED[row['role_as_published'] ?? '']);
    }
  });

  it('carries every membership over, whatever the spelling of the municipality', async () => {
    const rows = await rowsOf('wecare/territory_memberships.csv');
    const consortia = dataset.territories
      .flatMap((place) => place.parents)
      .filter(
        (one) =>
          one.territory.startsWith('wecare-area-') &&
          one.territory !== 'wecare-area-um-chisone-germanasca',
      );
    expect(consortia).toHaveLength(rows.length);
  });
});
