import { describe, expect, it } from 'vitest';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { organization } from '../../../server/contract/organization.ts';
import { project } from '../../../server/contract/project.ts';
import { territory } from '../../../server/contract/territory.ts';
import { createSearch } from '../../../server/services/search.ts';
import { wordsOf } from '../../../server/services/search-words.ts';

const NAMES = [
  'Valdocco Società Cooperativa Sociale',
  'Consorzio Intercomunale dei Servizi Sociali (C.I.S.S.)',
  'Compagnia Ferroviaria S.p.A.',
  'Società Cooperativa Agricola del Monviso',
  'L’Aquilone A.P.S.',
  'Forneria Artigiana S.R.L.',
  'Comunità Montana',
  'Mondovì Insieme ODV',
];

const dataset: Dataset = {
  ...emptyDataset(),
  organizations: NAMES.map((name, at) =>
    organization.parse({
      id: `o${at}`,
      name,
      territory: 't1',
      aliases: at === 1 ? ['CISS Pinerolo'] : [],
      identifiers: at === 0 ? [{ scheme: 'it-cf', value: '0351 2360 013' }] : [],
    }),
  ),
  projects: [project.parse({ id: 'p1', title: 'Sementi: comunità in rete', acronym: 'S.E.M.E.' })],
  territories: [
    territory.parse({ id: 't1', name: 'Torino', level: 'municipality', code: '001272' }),
    territory.parse({ id: 't2', name: 'Cuneo', level: 'province' }),
  ],
};

const current = {
  dataset: () => dataset,
  record: (type: keyof Dataset, id: string) => dataset[type].find((each) => each.id === id),
} as Parameters<typeof createSearch>[0];

const first = async (q: string): Promise<string | undefined> => {
  const { items } = await createSearch(current).find({ q, limit: 5 }, 'it');
  return items[0]?.label;
};

describe('search', () => {
  it.each([
    ['legal forms in any spelling', 'Coop. Soc. Valdocco', NAMES[0]],
    ['another order of the legal form', 'Valdocco soc. coop. soc.', NAMES[0]],
    ['a legal form left out', 'valdocco', NAMES[0]],
    ['a wrong legal form', 'Valdocco S.p.A.', NAMES[0]],
    ['an agricultural cooperative', 'soc coop agricola monviso', NAMES[3]],
    ['dots in an acronym', 'C.I.S.S.', NAMES[1]],
    ['an acronym without dots', 'ciss', NAMES[1]],
    ['an acronym with spaces', 'c i s s', NAMES[1]],
    ['APS', 'aquilone aps', NAMES[4]],
    ['an article left out', 'aquilone', NAMES[4]],
    ['s.r.l. in lower case', 'forneria srl', NAMES[5]],
    ['an accent left out', 'mondovi insieme', NAMES[7]],
    ['an apostrophe for an accent', "mondovi' insieme", NAMES[7]],
    ['a typo', 'valdoco', NAMES[0]],
    ['two letters swapped', 'ferrovairia', NAMES[2]],
    ['a word not finished', 'forn', NAMES[5]],
    ['the second word not finished', 'mondovì ins', NAMES[7]],
    ['a tax code with other spacing', '03512360013', NAMES[0]],
    ['an alias', 'ciss pinerolo', NAMES[1]],
    ['an acronym of a project', 'seme', 'Sementi: comunità in rete'],
    ['a kind of place', 'comune di torino', 'Torino'],
    ['an official code', '001272', 'Torino'],
    ['a kind of place with its name', 'provincia di cuneo', 'Cuneo'],
  ])('does not mind %s', async (_what, typed, expected) => {
    expect(await first(typed)).toBe(expected);
  });

  it.each(['', '   ', '...', '«»'])('finds nothing for %j', async (typed) => {
    expect(await first(typed)).toBeUndefined();
  });

  it('tells seat, measure or level beside a hit, and can be held to one type', async () => {
    const search = createSearch(current);
    const hits = await search.find({ q: 'torino', type: 'territory', limit: 5 }, 'en');
    expect(hits.items).toMatchObject([{ type: 'territory', id: 't1', detail: 'municipality' }]);
    const [valdocco] = (await search.find({ q: 'valdocco', limit: 5 }, 'it')).items;
    expect(valdocco?.detail).toBe('Torino');
  });

  it('stays quick on hostile text', () => {
    const begin = performance.now();
    for (const text of ['a.'.repeat(100), 'a '.repeat(100), 'soc '.repeat(50), '.'.repeat(200)])
      wordsOf(text);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});

describe('the words of a name', () => {
  it.each([
    ['Coop. Soc. Arco', { core: ['arco'], forms: ['cooperativasociale'] }],
    [
      'ARCO SOCIETA’ COOPERATIVA SOCIALE ONLUS',
      { core: ['arco'], forms: ['cooperativasociale', 'onlus'] },
    ],
    ['S.C.S. Arco', { core: ['arco'], forms: ['cooperativasociale'] }],
    ['Arco Società per Azioni', { core: ['arco'], forms: ['spa'] }],
    ['A.S.L. TO3', { core: ['asl', 'to3'], forms: [] }],
    ['Fond. di Comunità', { core: ['fondazione', 'comunita'], forms: [] }],
  ])('of %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});
