import { describe, expect, it } from 'vitest';
import type { Language } from '../../../server/contract/fields.ts';
import type { ActorRole } from '../../../server/contract/insights.ts';
import { tellActors } from '../../../server/insights/actors.ts';
import { bowTie, factsOf, type Sketch } from './sketch.ts';

const group = async (role: ActorRole, sketch: Sketch, language: Language = 'it') => {
  const found = tellActors(await factsOf(sketch), language).groups.find(
    (each) => each.role === role,
  );
  if (found === undefined) throw new Error(`no group for ${role}`);
  return found;
};

describe('connectors', () => {
  it('are those through whom the shortest chains pass', async () => {
    const { items, method } = await group('connector', bowTie);
    // Three on each side, and every chain between the sides goes through the one in the middle.
    expect(items).toMatchObject([
      { organization: 'perno', value: 9, share: 1, text: 'Unisce 2 comunità, 6 partner' },
    ]);
    expect(method).toMatch(/Freeman 1977/);
  });

  it('are told with their place when it is known', async () => {
    const sketch = { ...bowTie, seats: { perno: 'Ivrea/Canavese/Torino/Piemonte' } };
    const { items } = await group('connector', sketch, 'en');
    expect(items[0]).toMatchObject({ place: 'Ivrea', text: 'Ivrea: joins 2 clusters, 6 partners' });
  });
});

describe('brokers between provinces', () => {
  const seats = {
    perno: 'Torino//Torino',
    ada: 'Torino//Torino',
    bea: 'Torino//Torino',
    cia: 'Asti//Asti',
    dora: 'Cuneo//Cuneo',
    elsa: 'Cuneo//Cuneo',
  };

  it('join partners of different provinces who are not partners', async () => {
    const { items } = await group('broker', { ...bowTie, seats });
    // Three on one side, two with a known seat on the other, all of different provinces: six pairs.
    expect(items).toMatchObject([
      {
        organization: 'perno',
        value: 6,
        text: 'Torino: fa da tramite tra 3 province, 3 partner fuori dalla propria',
      },
    ]);
  });

  it('are not found within one project, however large', async () => {
    const projects = { orti: Object.keys(seats) };
    expect((await group('broker', { projects, seats })).items).toEqual([]);
  });

  it('are found between municipalities where provinces are missing', async () => {
    const towns = { perno: 'Oslo', ada: 'Oslo', dora: 'Bergen' };
    const { items } = await group('broker', { ...bowTie, seats: towns });
    expect(items).toMatchObject([
      { value: 1, text: 'Oslo: fa da tramite tra 2 comuni, 1 partner fuori dal proprio' },
    ]);
  });
});

describe('local hubs', () => {
  it('have most partners in their own community, and equals are told as such', async () => {
    const { items, caveat } = await group('local_hub', bowTie);
    expect(items[0]).toMatchObject({
      value: 3,
      text: '3 partner: tutta la sua comunità, alla pari',
    });
    expect(caveat).not.toMatch(/alla pari/);
  });

  it('are not cut off silently among equals', async () => {
    const twelve = Array.from({ length: 12 }, (_, i) => `o${i}`);
    const { items, caveat } = await group('local_hub', { projects: { orti: twelve } });
    expect(items).toHaveLength(8);
    expect(caveat).toMatch(/Altre 4 organizzazioni sono alla pari con l’ultima dell’elenco\.$/);
  });
});

it('nobody is central in an empty network', async () => {
  expect(tellActors(await factsOf({}), 'it').groups.map(({ items }) => items)).toEqual([
    [],
    [],
    [],
  ]);
});
