import type { Figure } from '../contract/measures.ts';

const as =
  (format: Figure['format']) =>
  (it: string, en: string): Figure => ({ title: { it, en }, format });

/** Descriptions of columns and totals by how they are shown: `figure.count('Partner', 'Partners')`. */
export const figure = {
  count: as('count'),
  share: as('share'),
  index: as('index'),
  number: as('number'),
  flag: as('flag'),
  id: as('id'),
  group: as('group'),
  text: as('text'),
};

/** The node of a row: what the result of every measure of nodes begins with. */
export const NODE: Figure = figure.id('Nodo', 'Node');

/** The two ends of a tie: what the result of every measure of ties begins with. */
export const ENDS: Record<'source' | 'target', Figure> = {
  source: figure.id('Da', 'From'),
  target: figure.id('A', 'To'),
};
