import type { NameRecord } from '../../../../server/importers/duplicates/index.ts';

/** A record of which only what a test is about needs to be said. The place stands for its id too. */
export const aRecord = (
  name: string,
  place: string | null = null,
  more: Partial<NameRecord> = {},
): NameRecord => ({
  id: `${name} @ ${place ?? '?'}`,
  name,
  aliases: [],
  identifiers: [],
  kind: 'other',
  territory: place,
  placeName: place,
  projects: [],
  ...more,
});

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

/** Of so many pairs given, so many right, of so many there are. */
export const qualityOf = (given: number, right: number, there: number): Quality => {
  const precision = given === 0 ? 1 : right / given;
  const recall = right / there;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};
