import type { Community } from '../../../server/contract/network.ts';

const LETTERS = 'ABCDEFG';
/** Slate: never a community with a letter. */
export const SLATE = 8;

/** Number of the categorical hue (`--ts-c1` ... `--ts-c8`) of a community: the letter decides, so that colour and letter always agree. */
export const hueOf = (community: Community | undefined): number => {
  const position = LETTERS.indexOf(community?.letter ?? '-');
  return position < 0 ? SLATE : position + 1;
};
