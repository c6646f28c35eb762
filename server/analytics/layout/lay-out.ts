import { seededRandom } from '../random.ts';
import { continueLayout } from './continue-layout.ts';
import { layOutAnew } from './lay-out-anew.ts';
import { piecesOf } from './pieces.ts';
import { isKnown } from './points.ts';
import type { Layout, LayoutInput } from './types.ts';

/** Below this share of nodes with ties that have an earlier place there is no picture to continue. */
const KNOWN_ENOUGH = 0.5;

/**
 * The picture's layout: communities as places on the page, detached groups as islands round the body, organisations without partners
 * in rows underneath; north is up as far as ties allow. With an earlier picture everybody stays where they were, and newcomers find
 * their place among them. Deterministic for a seed.
 */
export function layOut(input: LayoutInput, progress: (done: number) => void): Layout {
  const pieces = piecesOf(input);
  const rng = seededRandom(input.seed);
  const { previousX, previousY } = input;
  if (previousX !== null && previousY !== null) {
    const previous = { x: previousX, y: previousY };
    const known = pieces.tied.filter((node) => isKnown(previous, node)).length;
    if (known > 0 && known >= pieces.tied.length * KNOWN_ENOUGH) {
      return continueLayout(input, previous, pieces, rng, progress);
    }
  }
  return layOutAnew(input, pieces, rng, progress);
}
