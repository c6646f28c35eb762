import { describe, expect, it } from 'vitest';
import type { Language } from '../../../server/contract/fields.ts';
import type { Insight } from '../../../server/contract/insights.ts';
import type { Scope } from '../../../server/contract/scope.ts';
import { INSIGHTS } from '../../../server/insights/index.ts';
import { bowTie, factsOf, placeId, type Sketch } from './sketch.ts';

const tell = async (
  id: string,
  sketch: Sketch,
  { language = 'it', scope = {} }: { language?: Language; scope?: Partial<Scope> } = {},
): Promise<Insight | null> => {
  const kind = INSIGHTS.find((each) => each.id === id);
  if (kind === undefined) throw new Error(`no sentence is called ${id}`);
  return kind.tell(await factsOf(sketch, scope), language);
};

const text = async (...about: Parameters<typeof tell>) => (await tell(...about))?.text ?? null;

/** `n` organisations, each alone in a project of its own. */
const loners = (n: number): Sketch => ({
  projects: Object.fromEntries(
    Array.from({ length: n }, (_, i): [string, string[]] => [`p${i}`, [`o${i}`]]),
  ),
});

describe('the size', () => {
  it.each<[string, Sketch, string, string]>([
    [
      'an empty dataset',
      {},
      'Non ci sono ancora organizzazioni.',
      'There are no organisations yet.',
    ],
    [
      'organisations without projects',
      { others: ['ada', 'bea'] },
      '2 organizzazioni, nessun progetto.',
      '2 organisations, no project.',
    ],
    [
      'one organisation',
      loners(1),
      '1 organizzazione in 1 progetto, senza partner.',
      '1 organisation in 1 project, with no partner.',
    ],
    [
      'no ties',
      loners(3),
      '3 organizzazioni in 3 progetti: nessuna ha partner.',
      '3 organisations in 3 projects: none has a partner.',
    ],
    [
      'a single project',
      { projects: { orti: ['ada', 'bea'] } },
      '2 organizzazioni in 1 progetto: ognuna ha 1 partner.',
      '2 organisations in 1 project: each has 1 partner.',
    ],
    [
      'some without partners',
      { projects: { orti: ['ada', 'bea', 'cia'], solo: ['dora'] } },
      '4 organizzazioni in 2 progetti: più di metà ha al massimo 2 partner e 1 non ne ha.',
      '4 organisations in 2 projects: more than half have at most 2 partners and 1 has none.',
    ],
    [
      'a project whose participants are not known',
      { projects: { orti: ['ada', 'bea'], muto: [] } },
      '2 organizzazioni in 1 progetto: ognuna ha 1 partner. Di un altro progetto non si conosce chi partecipa.',
      '2 organisations in 1 project: each has 1 partner. Who takes part in one more project is not known.',
    ],
  ])('of %s', async (_, sketch, italian, english) => {
    expect(await text('size', sketch)).toBe(italian);
    expect(await text('size', sketch, { language: 'en' })).toBe(english);
  });

  it('says that a selection is empty, not that there are no data', async () => {
    const scope = { kind: ['company' as const] };
    expect(await text('size', bowTie, { scope })).toBe(
      'Nessuna organizzazione rientra in questa selezione.',
    );
  });

  it('shows those who do not exceed the median', async () => {
    const insight = await tell('size', bowTie);
    expect(insight?.text).toMatch(/più di metà ha al massimo 3 partner\.$/);
    expect(insight?.evidence.organizations).not.toContain('perno');
    expect(insight?.evidence.organizations).toHaveLength(6);
  });
});

describe('communities', () => {
  it('are counted when ties join them', async () => {
    expect(await text('communities', bowTie)).toBe(
      'Si riconoscono 2 comunità: gruppi che collaborano tra loro più che con gli altri. Non sono confini amministrativi.',
    );
  });

  it('are told apart from groups that nothing joins', async () => {
    const projects = { ...bowTie.projects, isola: ['gina', 'hera'], scoglio: ['ines', 'lia'] };
    expect(await text('communities', { projects })).toMatch(
      /Altri 2 gruppi non hanno partner esterni\.$/,
    );
    const { scoglio: _, ...one } = projects;
    expect(await text('communities', { projects: one }, { language: 'en' })).toMatch(
      /One more group has no outside partner\.$/,
    );
  });

  it('are not claimed within a single group, nor without ties', async () => {
    const one = { projects: { orti: ['ada', 'bea'] } };
    expect(await text('communities', one)).toBe(
      'Chi ha partner forma un solo gruppo: dentro non si riconoscono comunità distinte.',
    );
    expect(await text('communities', loners(3))).toBeNull();
  });
});

const twoAreas: Sketch = {
  projects: { orti: ['ada', 'bea'], serra: ['cia', 'dora'], ponte: ['cia', 'elsa'] },
  seats: {
    ada: 'Domodossola/Ossola/Verbania/Piemonte',
    bea: 'Villadossola/Ossola/Verbania/Piemonte',
    cia: 'Alba/Langhe/Cuneo/Piemonte',
    dora: 'Bra/Braidese/Cuneo/Piemonte',
    elsa: 'Asti/Astigiano/Asti/Piemonte',
  },
};

describe('closed territories', () => {
  it('are areas where there are areas', async () => {
    const insight = await tell('isolated-territories', twoAreas);
    expect(insight?.text).toBe('Un solo ambito non ha alcun partner fuori: Ossola.');
    expect(insight?.evidence).toMatchObject({
      organizations: ['ada', 'bea'],
      territories: [placeId('area', 'Ossola')],
    });
  });

  it('are provinces where there are none', async () => {
    const seats = Object.fromEntries(
      Object.entries(twoAreas.seats ?? {}).map(([who, path]) => {
        const [municipality, , ...above] = path.split('/');
        return [who, [municipality, '', ...above].join('/')];
      }),
    );
    expect(await text('isolated-territories', { ...twoAreas, seats })).toBe(
      'Una sola provincia non ha alcun partner fuori: Verbania.',
    );
  });

  it('do not include one whose partner has no known seat', async () => {
    const projects = { ...twoAreas.projects, chissa: ['ada', 'ignota'] };
    expect(await text('isolated-territories', { ...twoAreas, projects })).toBeNull();
  });

  it('may be none, which is said', async () => {
    const projects = { ...twoAreas.projects, valico: ['ada', 'cia'] };
    const insight = await tell('isolated-territories', { ...twoAreas, projects });
    expect(insight?.text).toBe('Ognuno dei 4 ambiti presenti ha almeno un partner fuori.');
  });

  it('are judged by all partners, also when only one place is looked at', async () => {
    const scope = { territory: [placeId('area', 'Langhe')] };
    expect(await text('isolated-territories', twoAreas, { scope })).toBeNull();
    const ossola = { territory: [placeId('area', 'Ossola')] };
    expect(await text('isolated-territories', twoAreas, { scope: ossola })).toBe(
      'Ossola non ha alcun partner fuori.',
    );
  });

  it('are only as closed as the data are complete', async () => {
    const projects = { ...twoAreas.projects, muto: [] };
    expect(await text('isolated-territories', { ...twoAreas, projects })).toBe(
      'Un solo ambito non ha alcun partner noto fuori: Ossola.',
    );
  });

  it('are not spoken of where nobody has partners, or no seat is known', async () => {
    expect(await text('isolated-territories', bowTie)).toBeNull();
    const alone = { projects: { orti: ['ada'], serra: ['cia'] }, seats: twoAreas.seats ?? {} };
    expect(await text('isolated-territories', alone)).toBeNull();
  });
});

describe('absent territories', () => {
  const places = ['Acqui/Acquese/Alessandria/Piemonte'];

  it('are the areas that no project touches', async () => {
    const insight = await tell('absent-territories', { ...twoAreas, places });
    expect(insight?.text).toBe(
      '1 ambito non compare in nessun progetto: Acquese. Può voler dire che non ha partecipato, o che i dati mancano.',
    );
    expect(insight?.evidence).toMatchObject({
      organizations: [],
      territories: [placeId('area', 'Acquese')],
      view: 'territories',
    });
    const more = [...places, 'Ovada/Ovadese/Alessandria/Piemonte'];
    expect(
      await text('absent-territories', { ...twoAreas, places: more }, { language: 'en' }),
    ).toBe(
      '2 areas appear in no project: Acquese and Ovadese. They may not have taken part, or the data may be missing.',
    );
  });

  it('do not include one where a project acts', async () => {
    expect(
      await text('absent-territories', { ...twoAreas, places, acts: { orti: 'Acqui' } }),
    ).toBeNull();
  });

  it('are not those of a region from which nobody comes', async () => {
    const abroad = ['Lione/Métropole/Rhône/Alvernia'];
    expect(await text('absent-territories', { ...twoAreas, places: abroad })).toBeNull();
  });

  it('may appear outside a selection', async () => {
    const scope = { id: ['ada', 'bea', 'cia'] };
    expect(await text('absent-territories', twoAreas, { scope })).toBe(
      '2 ambiti non compaiono in nessun progetto di questa selezione: Astigiano e Braidese. Fuori dalla selezione possono comparire.',
    );
  });

  it('are not sought in an empty selection', async () => {
    const scope = { kind: ['company' as const] };
    expect(await text('absent-territories', { ...twoAreas, places }, { scope })).toBeNull();
  });
});

describe('who holds the network', () => {
  it('is one organisation when it has all the ties between communities', async () => {
    const insight = await tell('connectors', bowTie);
    expect(insight?.text).toBe('1 organizzazione regge la rete: ha tutti i legami tra comunità.');
    expect(insight?.evidence.organizations).toEqual(['perno']);
    expect(await text('connectors', bowTie, { language: 'en' })).toBe(
      '1 organisation holds the network together: it has all the ties between clusters.',
    );
  });

  it('is nobody when no tie joins communities', async () => {
    expect(await text('connectors', loners(4))).toBeNull();
    expect(await text('connectors', { projects: { orti: ['ada', 'bea'] } })).toBeNull();
  });

  it('is no small group when the ties between communities are spread', async () => {
    // Ten groups of four in a ring: each member of a group has one partner in the next.
    const groups = Array.from({ length: 10 }, (_, g) =>
      Array.from({ length: 4 }, (__, i) => `o${g}${i}`),
    );
    const projects: Record<string, string[]> = {};
    groups.forEach((members, g) => {
      projects[`dentro${g}`] = members;
      projects[`ancora${g}`] = members;
      const next = groups[(g + 1) % groups.length] ?? [];
      members.forEach((member, i) => {
        const beside = next[(i + 1) % 4];
        if (beside !== undefined) projects[`fuori${g}${i}`] = [member, beside];
      });
    });
    expect(await text('connectors', { projects })).toMatch(
      /^Nessun piccolo gruppo regge la rete da solo: le 5 organizzazioni che uniscono di più hanno (il |l')\d+% dei legami tra comunità\.$/,
    );
  });
});

describe('those in several projects', () => {
  it.each<[string, Sketch, string | null, string | null]>([
    [
      'none',
      loners(2),
      'Nessuna organizzazione partecipa a più di un progetto.',
      'No organisation takes part in more than one project.',
    ],
    [
      'one',
      { projects: { orti: ['ada', 'bea'], serra: ['ada'] } },
      '1 organizzazione su 2 partecipa a più di un progetto.',
      '1 organisation out of 2 takes part in more than one project.',
    ],
    [
      'all',
      { projects: { orti: ['ada', 'bea'], serra: ['ada', 'bea'] } },
      'Tutte e 2 le organizzazioni partecipano a più di un progetto.',
      'All 2 organisations take part in more than one project.',
    ],
    ['nobody at all', {}, null, null],
  ])('are %s', async (_, sketch, italian, english) => {
    expect(await text('repeaters', sketch)).toBe(italian);
    expect(await text('repeaters', sketch, { language: 'en' })).toBe(english);
  });
});
