import { describe, expect, it } from 'vitest';
import {
  counted,
  figure,
  joinedPlaces,
  LEVEL_NOUNS,
  listed,
  NOUNS,
  percentPoints,
  percentWithArticle,
} from '../../../server/insights/language.ts';
import { shortPlaceName } from '../../../server/insights/place-names.ts';
import { capitalized, paragraph, sentence } from '../../../server/insights/wording.ts';

describe('figures', () => {
  it('are separated as each language does', () => {
    expect(figure(1180, 'it')).toBe('1.180');
    expect(figure(1180, 'en')).toBe('1,180');
    expect(figure(0.7412, 'it', 2)).toBe('0,74');
  });

  it('agree with their noun', () => {
    expect(counted(1, NOUNS.organization, 'it').phrase).toBe('1 organizzazione');
    expect(counted(2, NOUNS.organization, 'it').phrase).toBe('2 organizzazioni');
    expect(counted(0, NOUNS.project, 'en').phrase).toBe('0 projects');
    expect(counted(1, NOUNS.community, 'it').phrase).toBe('1 comunità');
  });

  it.each([
    [0.38, 'il 38%'],
    [0.08, "l'8%"],
    [0.11, "l'11%"],
    [0.18, 'il 18%'],
    [0.84, "l'84%"],
    [0.01, "l'1%"],
    [1, 'il 100%'],
  ])('%d is "%s"', (share, said) => {
    const { article, percent } = percentWithArticle(share);
    expect(article + percent.phrase).toBe(said);
  });

  it('never says that something is nothing, nor that a part is all', () => {
    expect([0, 0.0001, 0.999, 1].map(percentPoints)).toEqual([0, 1, 99, 100]);
  });
});

describe('lists', () => {
  const places = ['Ossola', 'Valsesia', 'Valle Belbo', 'Asti', 'Bra'];
  const areas = LEVEL_NOUNS.area;

  it('name up to four and count the rest in the right gender', () => {
    expect(listed(places.slice(0, 1), areas, 'it')).toBe('Ossola');
    expect(listed(places.slice(0, 3), areas, 'it')).toBe('Ossola, Valsesia e Valle Belbo');
    expect(listed(places.slice(0, 4), areas, 'it')).toBe('Ossola, Valsesia, Valle Belbo e Asti');
    expect(listed(places, areas, 'it')).toBe('Ossola, Valsesia, Valle Belbo e altri 2');
    expect(listed(places, LEVEL_NOUNS.province, 'it')).toMatch(/e altre 2$/);
    expect(listed(places, areas, 'en')).toBe('Ossola, Valsesia, Valle Belbo and 2 others');
  });

  it('put a d before an e', () => {
    expect(listed(['Asti', 'Entracque'], areas, 'it')).toBe('Asti ed Entracque');
    expect(joinedPlaces('Biellese', 'Eporediese')).toBe('Biellese ed Eporediese');
    expect(joinedPlaces('Novese e Tortonese', 'Acquese')).toBe('Novese, Tortonese e Acquese');
  });
});

describe('names of places', () => {
  it.each([
    ['Ambito del Canavese', 'Canavese'],
    ['Ambito di Bra', 'Bra'],
    ["Ambito dell'Ossola", 'Ossola'],
    ['Distretto della pianura', 'Pianura'],
    ['Città metropolitana di Torino', 'Torino'],
    ['Ambito C.I.S.S. Pinerolo', 'C.I.S.S. Pinerolo'],
    ['Val di Susa', 'Val di Susa'],
    ['Provincia', 'Provincia'],
  ])('%s is called %s', (name, said) => expect(shortPlaceName(name)).toBe(said));
});

describe('sentences', () => {
  const two = { phrase: '2 progetti', value: 2 };

  it('carry the numbers they say', () => {
    const inner = sentence`in ${two}`;
    expect(sentence`Tre ${inner}.`).toEqual({ text: 'Tre in 2 progetti.', numbers: [two] });
    expect(paragraph(inner, null, sentence`Fine.`).text).toBe('in 2 progetti Fine.');
  });

  it('begin with a capital, and so does the number that begins them', () => {
    const half = { phrase: 'circa metà', value: 0.5 };
    expect(capitalized(sentence`${half} di ${two}`)).toEqual({
      text: 'Circa metà di 2 progetti',
      numbers: [{ phrase: 'Circa metà', value: 0.5 }, two],
    });
    expect(capitalized(sentence`ha ${two}`)).toEqual({ text: 'Ha 2 progetti', numbers: [two] });
  });
});
