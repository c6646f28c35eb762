import { describe, expect, it } from 'vitest';
import type { Language } from '../../../server/contract/fields.ts';
import { profile as schema } from '../../../server/contract/insights.ts';
import type { Scope } from '../../../server/contract/scope.ts';
import { profileOf } from '../../../server/insights/profile.ts';
import { bowTie, datasetOf, factsOf, type Sketch } from './sketch.ts';

const profile = async (
  id: string,
  sketch: Sketch,
  { language = 'it', scope = {} }: { language?: Language; scope?: Partial<Scope> } = {},
) => {
  const dataset = datasetOf(sketch);
  const record = dataset.organizations.find((each) => each.id === id);
  if (record === undefined) throw new Error(`${id} is not in the sketch`);
  return schema.parse(profileOf(await factsOf(sketch, scope), dataset, record, language));
};

describe('the profile of an organisation', () => {
  it('tells partners, projects, communities and chains', async () => {
    const told = await profile('perno', bowTie);
    expect(told.text).toBe(
      'Ha 6 partner grazie a 2 progetti e unisce 2 comunità su 2. Più di metà delle catene, tra tutte quelle più brevi, passa da qui.',
    );
    expect(told.caveat).toBe(
      'I partner vengono da due progetti: il numero dipende anche dalla loro grandezza. Non dice quanto bene lavori.',
    );
    for (const { phrase } of told.numbers) expect(told.text).toContain(phrase);
    expect(told.projects.map(({ id, participants }) => [id, participants])).toEqual([
      ['orti', 4],
      ['ponte', 4],
    ]);
  });

  it('says how much of it comes from the largest projects', async () => {
    const projects = {
      grande: ['ada', 'b', 'c', 'd', 'e'],
      medio: ['ada', 'b', 'f'],
      piccolo: ['ada', 'g'],
    };
    expect((await profile('ada', { projects })).caveat).toMatch(
      /^I due progetti più numerosi portano 5 dei 6 partner/,
    );
    expect((await profile('c', { projects }, { language: 'en' })).caveat).toMatch(
      /^All partners come from a single project/,
    );
  });

  it('counts the chains of all groups, also of those it cannot reach', async () => {
    const projects = { ...bowTie.projects, isola: ['g', 'h', 'i', 'l', 'm', 'n', 'o'] };
    // Nine of the fifteen pairs beside it, and of the twenty-one on the island: one in four.
    expect((await profile('perno', { projects })).text).toMatch(
      /Circa una catena su quattro, tra tutte quelle più brevi, passa da qui\.$/,
    );
  });

  it('lists partners by weight of the tie, with the shared projects', async () => {
    const told = await profile('ada', bowTie);
    expect(told.partners.map(({ id, projects }) => [id, projects])).toEqual([
      ['bea', ['orti', 'serra']],
      ['cia', ['orti', 'serra']],
      ['perno', ['orti']],
    ]);
    // Newman: 1/3 for the project of four, 1/2 for the one of three.
    expect(told.partners[0]?.weight).toBeCloseTo(1 / 3 + 1 / 2, 12);
  });

  it('says so when there are no partners, no projects, or it is not in the selection', async () => {
    const sketch = { projects: { solo: ['ada'], orti: ['bea', 'cia'] }, others: ['dora'] };
    expect(await profile('ada', sketch)).toMatchObject({
      text: 'Partecipa a 1 progetto, senza partner.',
      caveat: null,
      community: -1,
    });
    expect((await profile('dora', sketch, { language: 'en' })).text).toBe(
      'It takes part in no project of this selection.',
    );
    expect(await profile('ada', sketch, { scope: { id: ['bea'] } })).toMatchObject({
      text: 'Non rientra in questa selezione.',
      partners: [],
      projects: [],
    });
  });
});
