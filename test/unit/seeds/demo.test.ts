import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ABSENT_AREA, ISOLATED_AREAS, areaId } from '../../../seeds/demo/generator/area-plan.ts';
import { demoFiles } from '../../../seeds/demo/generator/files.ts';
import { SOCIAL_CARE_BODIES } from '../../../seeds/demo/generator/names/public-bodies.ts';
import { generateDemo } from '../../../seeds/demo/generator/records.ts';
import { loadSeed } from '../../../seeds/index.ts';
import facts from '../../../seeds/wecare/facts.json' with { type: 'json' };
import type { Dataset } from '../../../server/contract/dataset.ts';
import type { Project } from '../../../server/contract/project.ts';

const folder = resolve(import.meta.dirname, '../../../seeds/demo/data');
const dataset: Dataset = await loadSeed('demo');
const { territories } = await loadSeed('empty');

const organizations = new Map(dataset.organizations.map((one) => [one.id, one]));
const places = new Map(dataset.territories.map((one) => [one.id, one]));
const members = Map.groupBy(dataset.participations, (one) => one.project);
const ofMeasure = (code: string): Project[] =>
  dataset.projects.filter((project) => project.measure === `demo-misura-${code}`);
const organizationsIn = (projects: Project[]): Set<string> =>
  new Set(projects.flatMap((one) => (members.get(one.id) ?? []).map((part) => part.organization)));
const parentOf = (id: string | null, prefix: string): string | undefined =>
  places.get(id ?? '')?.parents.find((one) => one.territory.startsWith(prefix))?.territory;
const socialCare = new Set(SOCIAL_CARE_BODIES.map(([name]) => name));
const leaderOf = (project: Project) => {
  const lead = members.get(project.id)?.find((one) => one.role === 'lead');
  return organizations.get(lead?.organization ?? '');
};

describe('the generated files', () => {
  it('are exactly what the generator writes', async () => {
    const files = demoFiles(territories);
    expect([...files.keys()].toSorted()).toEqual((await readdir(folder)).toSorted());
    for (const [name, text] of files) {
      const same = text === (await readFile(resolve(folder, name), 'utf8'));
      expect({ name, same }).toEqual({ name, same: true });
    }
  });

  it('are small', () => {
    const bytes = [...demoFiles(territories).values()].map((text) => Buffer.byteLength(text));
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(400_000);
  });

  it.each([1, 2, 3, 4, 5])('keep their totals with another seed (%i)', (seed) => {
    const other = generateDemo(territories, seed);
    expect(other.organizations).toHaveLength(dataset.organizations.length);
    expect(other.projects).toHaveLength(dataset.projects.length);
    expect(other.organizations).not.toEqual(generateDemo(territories, seed + 100).organizations);
  });
});

describe('the demonstration is marked as invented', () => {
  it('in every record but the real territories', () => {
    const { programmes, measures, projects, participations } = dataset;
    const areas = dataset.territories.filter((one) => one.level === 'area');
    const invented = [programmes, measures, dataset.organizations, projects, participations, areas];
    for (const record of invented.flat()) {
      expect(record.fictional).toBe(true);
      expect(record.sources).toEqual([
        { url: null, title: 'Dati dimostrativi di Tessuto, inventati', date: null },
      ]);
    }
    const real = dataset.territories.filter((one) => one.level !== 'area');
    expect(real.every((one) => !one.fictional)).toBe(true);
  });

  it('without any name of a real body, a web site or a tax code', async () => {
    const real = await loadSeed('wecare');
    const names = new Set<string>();
    for (const { name, aliases } of real.organizations) {
      for (const one of aliases.concat(name)) names.add(one.toLowerCase());
    }
    for (const one of dataset.organizations) {
      expect(names.has(one.name.toLowerCase())).toBe(false);
      expect(one.website).toBeNull();
      expect(one.identifiers.every(({ scheme }) => scheme === 'source:demo')).toBe(true);
    }
  });

  it('with names and titles that never repeat', () => {
    const names = dataset.organizations.map((one) => one.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const titles = dataset.projects.map((one) => one.title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('calibrated on the published figures', () => {
  const [m1, m2] = [ofMeasure('1'), ofMeasure('2')];

  it('has the budgets of the four measures, and grants within them', () => {
    for (const code of ['1', '2', '3', '4'] as const) {
      const measure = dataset.measures.find((one) => one.code === code);
      expect(measure?.budget).toBe(facts.measures[code].budget);
      const granted = ofMeasure(code).reduce((sum, project) => sum + (project.grant ?? 0), 0);
      expect(granted).toBeLessThanOrEqual(facts.measures[code].budget);
    }
  });

  it('has 22 and 33 projects in measures 1 and 2, and some in the others', () => {
    expect(m1).toHaveLength(facts.measures['1'].projects);
    expect(m2).toHaveLength(facts.measures['2'].projects);
    expect(ofMeasure('3').length).toBeGreaterThan(5);
    expect(ofMeasure('4').length).toBeGreaterThan(5);
  });

  it('has 147 organisations in measure 1, 50 of them public social-care bodies, which always lead', () => {
    const inMeasure = [...organizationsIn(m1)].map((id) => organizations.get(id)?.name ?? '');
    expect(inMeasure).toHaveLength(facts.measures['1'].organizations);
    expect(inMeasure.filter((name) => socialCare.has(name))).toHaveLength(
      facts.measures['1'].publicSocialCareBodies,
    );
    for (const project of m1) expect(socialCare.has(leaderOf(project)?.name ?? '')).toBe(true);
  });

  it('has more than 250 organisations in measures 1 and 2 together', () => {
    const count = organizationsIn([...m1, ...m2]).size;
    expect(count).toBeGreaterThan(facts.organizationsOfMeasures1And2.moreThan);
    expect(count).toBe(268);
  });

  it('has the projects of measure 1 in their quadrants', () => {
    for (const [quadrant, provinces] of Object.entries(facts.quadrants)) {
      const there = m1.filter((project) =>
        provinces.includes(parentOf(leaderOf(project)?.territory ?? null, 'it-prov-') ?? ''),
      );
      const published: Record<string, number> = facts.measures['1'].projectsByQuadrant;
      expect([quadrant, there.length]).toEqual([quadrant, published[quadrant]]);
    }
  });

  it('has grants of measure 1 from the published least to the published most', () => {
    const grants = m1.map((project) => project.grant ?? 0);
    expect(Math.min(...grants)).toBe(facts.measures['1'].grant.min);
    expect(Math.max(...grants)).toBe(facts.measures['1'].grant.max);
  });

  it('shares every grant out to the cent, nothing to funders and supporters', () => {
    for (const project of dataset.projects) {
      const parts = members.get(project.id) ?? [];
      expect(parts.reduce((sum, one) => sum + (one.amount ?? 0), 0)).toBe(project.grant);
      expect(project.cost).toBeGreaterThan(project.grant ?? 0);
      for (const one of parts) {
        expect(one.amount === null).toBe(one.role === 'funder' || one.role === 'supporter');
      }
      expect(parts.filter((one) => one.role === 'lead')).toHaveLength(1);
    }
  });

  it('runs from 2018 to 2023: most completed, some running, one suspended, one cancelled', () => {
    const statuses = Map.groupBy(dataset.projects, (project) => project.status);
    expect(statuses.get('suspended')).toHaveLength(1);
    expect(statuses.get('cancelled')).toHaveLength(1);
    expect(statuses.get('running')?.length).toBeGreaterThan(1);
    expect(statuses.get('completed')?.length).toBeGreaterThan(dataset.projects.length * 0.8);
    for (const { start, end, status } of dataset.projects) {
      expect(start !== null && start >= '2018-01-01' && start <= '2023-12-31').toBe(true);
      expect(status === 'completed' || end === null || status === 'cancelled').toBe(true);
      expect((end ?? '2023-12-31') > (start ?? '') && (end ?? '') <= '2023-12-31').toBe(true);
    }
  });
});

describe('areas', () => {
  const areas = dataset.territories.filter((one) => one.level === 'area');
  const municipalities = dataset.territories.filter((one) => one.level === 'municipality');

  it('are as many as the published districts, every municipality in exactly one of its province', () => {
    expect(areas).toHaveLength(facts.districts);
    for (const place of municipalities) {
      const own = place.parents.filter((one) => one.territory.startsWith('demo-area-'));
      expect(own).toHaveLength(1);
      const province = parentOf(own[0]?.territory ?? '', 'it-prov-');
      expect(province).toBe(parentOf(place.id, 'it-prov-'));
    }
    const people = areas.reduce((sum, area) => sum + (area.population ?? 0), 0);
    expect(people).toBe(4_363_916);
  });

  it('include one without organisations, that no project names by itself or by a municipality', () => {
    const absent = areaId(ABSENT_AREA);
    const seats = new Set(
      dataset.organizations.map((one) => parentOf(one.territory, 'demo-area-')),
    );
    expect(areas.filter((area) => !seats.has(area.id)).map((area) => area.id)).toEqual([absent]);
    const named = dataset.projects.flatMap((project) => project.territories);
    expect(named).not.toContain(absent);
    expect(named.map((id) => parentOf(id, 'demo-area-'))).not.toContain(absent);
  });

  it('include three whose organisations have partners, but none outside', () => {
    const outside = new Set<string>();
    for (const parts of members.values()) {
      const seats = parts.map((one) =>
        parentOf(organizations.get(one.organization)?.territory ?? null, 'demo-area-'),
      );
      if (new Set(seats).size > 1) for (const seat of seats) outside.add(seat ?? '');
    }
    const alone = areas
      .map((area) => area.id)
      .filter((id) => !outside.has(id) && id !== areaId(ABSENT_AREA));
    expect(alone.toSorted()).toEqual(ISOLATED_AREAS.map(areaId).toSorted());
  });
});
