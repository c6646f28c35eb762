import { describe, expect, it } from 'vitest';
import { nameCommunities, type Located } from '../../../server/insights/community-names.ts';
import { bowTie, datasetOf, factsOf, networkOf, placeId } from './sketch.ts';

const paths = {
  alba: 'Alba/Ambito delle Langhe/Cuneo/Piemonte',
  bra: 'Bra/Braidese/Cuneo/Piemonte',
  novi: 'Novi/Novese e Tortonese/Alessandria/Piemonte',
  asti: 'Asti//Asti/Piemonte',
  canelli: 'Canelli//Asti/Piemonte',
};
const network = networkOf(datasetOf({ places: Object.values(paths) }));

const place = (municipality: string): number =>
  network.index.territories.get(placeId('municipality', municipality)) ?? -1;
const at = (municipality: string, around?: string): Located => ({
  places: municipality === '' ? [] : [place(municipality)],
  around: around === undefined ? [] : [place(around)],
});
const named = (...communities: Located[][]) =>
  nameCommunities(
    network,
    communities.map((members, i) => ({ members, fallback: `Progetto ${i}` })),
  );
const times = (n: number, each: Located): Located[] => Array.from({ length: n }, () => each);

describe('the name of a community', () => {
  it('is the area where most members sit', () => {
    expect(named([...times(3, at('Alba')), at('Bra')])).toEqual(['Langhe']);
  });

  it('is two areas when neither stands out', () => {
    expect(named([...times(3, at('Alba')), ...times(2, at('Bra')), at('Novi')])).toEqual([
      'Langhe e Braidese',
    ]);
    expect(named([...times(2, at('Bra')), ...times(2, at('Novi'))])).toEqual([
      'Braidese, Novese e Tortonese',
    ]);
  });

  it('is a province where areas are not known', () => {
    expect(named([at('Asti'), at('Canelli')])).toEqual(['Asti']);
  });

  it('is where the projects act when seats are not known', () => {
    expect(named([at('Bra'), ...times(4, at('', 'Alba'))])).toEqual(['Langhe']);
  });

  it('is the shared project when no place is known', () => {
    expect(named([at(''), at('')])).toEqual(['Progetto 0']);
  });

  it('is given once', () => {
    const langhe = times(3, at('Alba'));
    const mixed = [...langhe, ...times(2, at('Bra')), at('Novi')];
    const swapped = [...times(3, at('Bra')), ...times(2, at('Alba')), at('Novi')];
    const all = named(langhe, langhe, langhe, langhe, langhe, mixed, swapped);
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(0, 3)).toEqual(['Langhe', 'Cuneo', 'Alba']);
    expect(all.slice(5)).toEqual(['Langhe e Braidese', 'Braidese']);
  });
});

describe('communities as a reader meets them', () => {
  it('have letters when ties join them, and the theme they have above the others', async () => {
    const themes = { orti: ['cibo', 'cura'], serra: ['cibo'], ponte: ['cura'], sosta: ['cura'] };
    const { clusters } = await factsOf({ ...bowTie, themes });
    expect(clusters.list).toMatchObject([
      { index: 0, letter: 'A', size: 4, detached: false },
      { index: 1, letter: 'B', size: 3, detached: false },
    ]);
    expect(new Set(clusters.list.map(({ theme }) => theme))).toEqual(new Set(['cibo', 'cura']));
  });

  it('have no letter when nothing leaves them, and do not hold those without partners', async () => {
    const { clusters, graph } = await factsOf({
      projects: { orti: ['ada', 'bea'], solo: ['cia'] },
    });
    expect(clusters.list).toMatchObject([{ letter: null, name: 'orti', size: 2, detached: true }]);
    expect(clusters.of[graph.ids.indexOf('cia')]).toBe(-1);
  });

  it('have no theme when no project has one', async () => {
    const { clusters } = await factsOf(bowTie);
    expect(clusters.list.map(({ theme }) => theme)).toEqual([null, null]);
  });
});
