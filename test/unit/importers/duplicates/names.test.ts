import { describe, expect, it } from 'vitest';
import { comparable, findPairs } from '../../../../server/importers/duplicates/index.ts';
import { aRecord } from './record.ts';

const PLACES = ['Asti', 'Alba', 'Torino', 'Novara', 'Biella', 'Pinerolo'];
const groupOf = (a: string, b: string, seats: [string | null, string | null] = [null, null]) =>
  findPairs([aRecord(a, seats[0], { id: 'a' }), aRecord(b, seats[1], { id: 'b' })], {
    places: PLACES,
  })[0]?.group ?? null;

describe('a name made comparable', () => {
  it.each([
    ['Coop. Soc. Filo di Ginestra', 'Filo di Ginestra Società Cooperativa Sociale a r.l. ONLUS'],
    ['C.I.S.S. 38', 'CISS38'],
    ['ASL TO3', 'Azienda Sanitaria Locale TO 3'],
    ['Parrocchia S. Giovanni Battista', 'PARROCCHIA SAN GIOVANNI BATTISTA'],
    ['I.C. Torino II', 'Istituto Comprensivo Torino 2'],
    ["COMUNE DI MONDOVI'", 'Città di Mondovì'],
    ['Univ. degli Studi di Torino', 'Università di Torino'],
    ['AB SKF', 'SKF B.V.'],
    ['N.V. Nutricia', 'NUTRICIA N. V.'],
    ['Co.Ge.Sa.', 'CoGeSa'],
    ['Rossi Mario S.n.c.', 'Mario Rossi'],
  ])('%s and %s have one key', (a, b) => {
    expect(comparable(a).key).toBe(comparable(b).key);
  });

  it.each([
    ['ASL TO3', 'ASL TO4'],
    ['ASL AT', 'ASL AL'],
    ['Comune di Asti', 'Provincia di Asti'],
    ['Città Studi', 'Comune di Studi'],
  ])('%s and %s have two', (a, b) => {
    expect(comparable(a).key).not.toBe(comparable(b).key);
  });

  it('takes any text without failing', () => {
    for (const text of [
      '',
      ' ',
      '()',
      '....',
      'n.d.',
      '1',
      'S.',
      '💧',
      'Coop. Soc.',
      'x'.repeat(400),
    ])
      expect(comparable(text).key).toBeTypeOf('string');
  });
});

describe('two organisations are likely one', () => {
  it.each([
    ['C.I.S.S. 38', 'Consorzio Intercomunale dei Servizi Sociali 38'],
    ['ASL BI', 'ASL Biella'],
    ['CISS Pinerolese', 'C.I.S.S. Pinerolo'],
    ['Consorzio Formazione Innovazione e Qualità', 'CFIQ'],
    ['Consorzio Formazione Innovazione e Qualità (CFIQ)', 'C.F.I.Q.'],
    ['Provincia del VCO', 'Provincia del Verbano Cusio Ossola'],
    ['Vedogiovane', 'social cooperative Vedogiovane'],
    ['Fond. Cariplo', 'Fondazione Cariplo'],
    ['Ass. La Rete ODV', 'Associazione La Rete'],
    ['Norges teknisk-naturvitenskapelige universitet', 'NTNU'],
    ['Koninklijke Phillips Electronics NV', 'KONINKL PHILIPS ELECTRONICS N.V.'],
    ['Gistbrocades B.V.', 'GIST - BROCADES NV'],
  ])('%s, %s', (a, b) => {
    expect(groupOf(a, b)).toBe('probable');
    expect(groupOf(b, a)).toBe('probable');
  });
});

describe('two organisations are two', () => {
  it.each([
    ['the number', 'ASL TO3', 'ASL TO4', null, null],
    ['the number', 'Istituto comprensivo Alba 1', 'Istituto comprensivo Alba 2', 'Alba', 'Alba'],
    [
      'the Roman number',
      'Direzione didattica II Circolo',
      'Direzione didattica III Circolo',
      'Asti',
      'Asti',
    ],
    ['the kind of body', 'Comune di Asti', 'Provincia di Asti', 'Asti', 'Asti'],
    ['the kind of body', 'Università di Torino', 'Politecnico di Torino', 'Torino', 'Torino'],
    ['the town of an acronym', 'C.I.S.S.', 'C.I.S.S.', 'Pinerolo', 'Biella'],
    ['the town of a saint', 'Parrocchia San Giovanni', 'Parrocchia S. Giovanni', 'Alba', 'Asti'],
    ['the saint', 'Parrocchia San Giovanni', 'Parrocchia San Giuseppe', 'Torino', 'Torino'],
    ['the land', 'CISS Cusio', 'CISS Ossola', null, null],
    [
      'the branch',
      'Croce Rossa Italiana Comitato di Asti',
      'Croce Rossa Italiana Comitato di Alba',
      null,
      null,
    ],
    [
      'the department',
      'Università di Torino',
      'Dipartimento di Economia, Università di Torino',
      null,
      null,
    ],
    ['a letter', 'Cooperativa sociale Il Ponte', 'Cooperativa sociale La Fonte', null, null],
    ['a letter', 'Comune di Nole', 'Comune di None', null, null],
    ['the surname', 'Associazione Carlo Rossi', 'Associazione Carlo Bianchi', null, null],
    [
      'the rest of the name',
      'Comune di Castellazzo Bormida',
      'Comune di Castellazzo Novarese',
      null,
      null,
    ],
  ])('by %s: %s, %s', (_, a, b, x, y) => {
    expect(groupOf(a, b, [x, y])).toBeNull();
  });
});

describe('what is certain', () => {
  it('is the same name at the same place, whatever its legal form is written like', () => {
    expect(groupOf('Coop. Soc. Il Filo', 'Il Filo Cooperativa Sociale', ['Asti', 'Asti'])).toBe(
      'certain',
    );
  });

  it('is not the same name where one place is not known, or at another place', () => {
    expect(groupOf('Il Filo Verde', 'Il Filo Verde', ['Asti', null])).toBe('probable');
    expect(groupOf('Il Filo Verde', 'Il Filo Verde', ['Asti', 'Alba'])).not.toBe('certain');
  });

  it('is not a cooperative and an association of one name at one place', () => {
    expect(groupOf('Cooperativa Il Filo', 'Associazione Il Filo', ['Asti', 'Asti'])).not.toBe(
      'certain',
    );
  });

  const cf = (value: string) => ({ identifiers: [{ scheme: 'it-cf', value }] });
  const pair = (a: Parameters<typeof aRecord>, b: Parameters<typeof aRecord>) =>
    findPairs([aRecord(...a), aRecord(...b)])[0];

  it('is the same tax code, a VAT number or without its zeros, under names that go together', () => {
    const found = pair(
      ['Il Filo Verde', 'Asti', cf('00123456789')],
      ['Filo Verde ONLUS', 'Alba', { identifiers: [{ scheme: 'it-piva', value: 'IT123456789' }] }],
    );
    expect(found).toBeUndefined();
    const written = pair(
      ['Il Filo Verde', 'Asti', cf('00123456789')],
      ['Filo Verde ONLUS', 'Alba', { identifiers: [{ scheme: 'it-piva', value: '123456789' }] }],
    );
    expect(written?.group).toBe('certain');
    expect(written?.reasons.map(({ it: text }) => text)).toContain('stesso codice fiscale');
    expect(written?.against.map(({ it: text }) => text)).toContain('sede diversa: Asti e Alba');
  });

  it('is not the same tax code under names that have nothing in common', () => {
    const found = pair(
      ['Il Filo Verde', 'Asti', cf('00123456789')],
      ['Banca Lunare', 'Asti', cf('00123456789')],
    );
    expect(found?.group).toBe('probable');
  });

  it('is not the same name and place under two tax codes', () => {
    const found = pair(
      ['Il Filo Verde', 'Asti', cf('00123456789')],
      ['Il Filo Verde', 'Asti', cf('00987654321')],
    );
    expect(found?.group).toBe('possible');
    expect(found?.against).toContainEqual({
      it: 'codice fiscale diverso',
      en: 'different tax code',
    });
  });

  it('is not who takes part twice in one project', () => {
    const found = pair(
      ['Il Filo Verde', 'Asti', { projects: ['p'] }],
      ['Filo Verde', 'Asti', { projects: ['p'] }],
    );
    expect(found?.group).toBe('probable');
    expect(found?.against).toContainEqual({
      it: 'insieme in un progetto',
      en: 'together in a project',
    });
  });

  it('is not the same name in the same province', () => {
    const larger = { level: 'province' as const };
    expect(pair(['Il Filo Verde', 'Asti', larger], ['Filo Verde', 'Asti', larger])?.group).toBe(
      'probable',
    );
  });
});

describe('the pairs', () => {
  const list = ['Gruppo Abele', 'GRUPPO ABELE ONLUS', 'Il Filo', 'Momo', 'Ass. Gruppo Abele'].map(
    (name) => aRecord(name, 'Torino'),
  );

  it('are the same whatever the order of the records', () => {
    const keys = (records: typeof list) =>
      findPairs(records)
        .map(({ a, b, score }) => `${[a.id, b.id].toSorted().join(' + ')} ${score}`)
        .toSorted();
    expect(keys(list.toReversed())).toEqual(keys(list));
    expect(keys(list)).toHaveLength(3);
  });

  it('between two lists leave out those within each, unless asked', () => {
    const [first, second, ...others] = list;
    const between = findPairs([first!, second!], { against: others });
    expect(between.every(({ a, b }) => list.indexOf(a) < 2 && list.indexOf(b) >= 2)).toBe(true);
    expect(between).toHaveLength(2);
    expect(findPairs([first!, second!], { against: others, within: true })).toHaveLength(3);
  });

  it('of one record are limited to the likeliest', () => {
    const crowd = Array.from({ length: 40 }, (_, at) =>
      aRecord('Gruppo Abele', `t${at % 2}`, { id: `${at}` }),
    );
    const found = findPairs(crowd, { most: 3 });
    expect(found.length).toBeLessThanOrEqual(60);
    expect(found.every(({ a, b }) => a.territory === b.territory)).toBe(true);
  });

  it('are found through other names that a record has', () => {
    const [found] = findPairs([
      aRecord('Consorzio dei servizi sociali del Verbano', null, { aliases: ['CISS Verbano'] }),
      aRecord('C.I.S.S. Verbano'),
    ]);
    expect(found?.reasons).toContainEqual({
      it: 'stesso nome, tra gli altri nomi',
      en: 'same name, among the other names',
    });
  });
});
