import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDataset } from '../../server/contract/dataset.ts';
import { programme, programmeMeasure } from '../../server/contract/programme.ts';
import { openNeo4j } from '../../server/store/neo4j/open.ts';
import { CYPHER } from '../../server/store/neo4j/statements.ts';
import { analystDriver, skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
  load,
} from '../helpers/store-builders.ts';

const within = (territory: string, end: string | null = null) => ({ territory, start: null, end });

/**
 * Two provinces, three areas. Alba and Bra lie in the same area, Alba left that of Asti in 2020.
 *   alfa (Alba) - orti - beta (Bra) - ponti - gamma (Asti) - case - delta (Asti); eta (Ivrea) - soli - zeta (Ivrea)
 */
const dataset = () => ({
  ...emptyDataset(),
  territories: [
    aTerritory('p-at', { name: 'Asti (provincia)', level: 'province' }),
    aTerritory('p-cn', { name: 'Cuneo', level: 'province' }),
    aTerritory('a-at', { name: 'Ambito di Asti', level: 'area' }),
    aTerritory('a-cn', { name: 'Ambito Alba-Bra', level: 'area' }),
    aTerritory('a-to', { name: 'Ambito di Ivrea', level: 'area' }),
    aTerritory('t-alba', {
      parents: [within('p-cn'), within('a-at', '2020-01-01'), within('a-cn')],
    }),
    aTerritory('t-asti', { parents: [within('p-at'), within('a-at')] }),
    aTerritory('t-bra', { parents: [within('p-cn'), within('a-cn')] }),
    aTerritory('t-ivrea', { parents: [within('a-to')] }),
  ],
  programmes: [programme.parse({ id: 'wecare', name: 'We.Ca.Re.' })],
  measures: [programmeMeasure.parse({ id: 'm1', name: 'Misura 1', programme: 'wecare' })],
  organizations: [
    anOrganization('alfa', { name: 'Alfa', territory: 't-alba' }),
    anOrganization('beta', { name: 'Beta', territory: 't-bra' }),
    anOrganization('delta', { name: 'Delta', territory: 't-asti' }),
    anOrganization('eta', { name: 'Eta', territory: 't-ivrea' }),
    anOrganization('gamma', { name: 'Gamma', territory: 't-asti' }),
    anOrganization('zeta', { name: 'Zeta', territory: 't-ivrea' }),
  ],
  projects: [
    aProject('case', { title: 'Case', measure: 'm1', grant: 200_000 }),
    aProject('orti', { title: 'Orti', measure: 'm1' }),
    aProject('ponti', { title: 'Ponti', measure: 'm1', grant: 867_000.5 }),
    aProject('soli', { title: 'Soli' }),
  ],
  participations: [
    aParticipation('alfa', 'orti', { role: 'lead' }),
    aParticipation('beta', 'orti'),
    aParticipation('beta', 'ponti', { role: 'lead' }),
    aParticipation('delta', 'case'),
    aParticipation('eta', 'soli'),
    aParticipation('gamma', 'case', { role: 'lead' }),
    aParticipation('gamma', 'ponti'),
    aParticipation('zeta', 'soli'),
  ],
});

describe.skipIf(skipReason !== null)('the cookbook', () => {
  let driver: Driver;
  beforeAll(async () => {
    await wipe();
    const store = await openNeo4j(testDatabase());
    await store.commit(load(dataset()), against(0));
    await store.close();
    driver = analystDriver(testDatabase());
  });
  afterAll(() => driver?.close());

  const ask = async (query: string, parameters: Record<string, unknown> = {}) => {
    const text = readFileSync(join(CYPHER, 'cookbook', `${query}.cypher`), 'utf8');
    const database = testDatabase().database ?? 'neo4j';
    const { records } = await driver.executeQuery(text, parameters, { database });
    return records.map((record) => record.toObject());
  };

  it('finds the partners of an organisation, and through which projects', async () => {
    expect(await ask('partners-of-an-organisation', { organization: 'beta' })).toEqual([
      { id: 'alfa', partner: 'Alfa', shared: 1, projects: ['Orti'] },
      { id: 'gamma', partner: 'Gamma', shared: 1, projects: ['Ponti'] },
    ]);
  });

  it('finds the shortest chain between two, and says nothing when there is none', async () => {
    const chain = 'chain-between-two-organisations';
    expect(await ask(chain, { from: 'alfa', to: 'delta' })).toEqual([
      { steps: 3, chain: ['Alfa', 'Orti', 'Beta', 'Ponti', 'Gamma', 'Case', 'Delta'] },
    ]);
    expect(await ask(chain, { from: 'alfa', to: 'eta' })).toEqual([]);
  });

  it('finds the organisations whose partners sit in several provinces', async () => {
    expect(await ask('organisations-that-bridge-provinces', { limit: 5 })).toEqual([
      { id: 'beta', organization: 'Beta', provinces: ['Asti (provincia)', 'Cuneo'], partners: 2 },
      { id: 'gamma', organization: 'Gamma', provinces: ['Asti (provincia)', 'Cuneo'], partners: 2 },
    ]);
  });

  it('lists the projects of a measure with their lead', async () => {
    expect(await ask('projects-of-a-measure', { measure: 'm1' })).toEqual([
      { id: 'ponti', project: 'Ponti', grant: 867_000.5, lead: ['Beta'], participants: 2 },
      { id: 'case', project: 'Case', grant: 200_000, lead: ['Gamma'], participants: 2 },
      { id: 'orti', project: 'Orti', grant: null, lead: ['Alfa'], participants: 2 },
    ]);
  });

  it('finds the areas that work only with themselves', async () => {
    expect(await ask('areas-without-outside-partner')).toEqual([
      { id: 'a-to', area: 'Ambito di Ivrea', organizations: 2 },
    ]);
  });

  it('leaves the graph as an analyst expects it', async () => {
    const { records } = await driver.executeQuery(
      readFileSync(join(import.meta.dirname, '../helpers/neo4j/shape.cypher'), 'utf8'),
    );
    expect(records.map((record) => String(record.get('pattern'))).toSorted()).toEqual([
      'Measure PART_OF Programme',
      'Organization BASED_IN Territory',
      'Organization PARTICIPATES_IN Project',
      'Project FUNDED_UNDER Measure',
      'Revision CHANGED Change',
      'Territory WITHIN Territory',
    ]);
  });
});
