import { readDecimal } from '../values/decimal.ts';
import { placeTargets } from './place.ts';
import { target, type Target } from './target.ts';

const number = (
  name: string,
  describes: Target['describes'],
  range: { least: number; most: number; whole: boolean },
  field: 'population' | 'populationYear' | 'latitude' | 'longitude',
): Target =>
  target({
    name,
    describes,
    read: () => (cell) => readDecimal(cell, range),
    put: (facts, value: number) => {
      facts.territory[field] ??= value;
    },
  });

export const TERRITORY_TARGETS: readonly Target[] = [
  ...placeTargets('territory', { it: 'Territorio', en: 'Territory' }, ({ place }) => place),
  number(
    'territory.population',
    { it: 'Territorio: abitanti', en: 'Territory: inhabitants' },
    { least: 0, most: 1e10, whole: true },
    'population',
  ),
  number(
    'territory.populationYear',
    { it: 'Territorio: anno degli abitanti', en: 'Territory: year of the inhabitants' },
    { least: 1800, most: 2200, whole: true },
    'populationYear',
  ),
  number(
    'territory.latitude',
    { it: 'Territorio: latitudine', en: 'Territory: latitude' },
    { least: -90, most: 90, whole: false },
    'latitude',
  ),
  number(
    'territory.longitude',
    { it: 'Territorio: longitudine', en: 'Territory: longitude' },
    { least: -180, most: 180, whole: false },
    'longitude',
  ),
];
