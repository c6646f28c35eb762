import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestTies } from '../../../client/src/graph/scene/heaviest-ties.ts';

describe('heaviestTies', () => {
  it('keeps every tie while there are few', () => {
    expect([...heaviestTies([3, 1, 2], 3)]).toEqual([0, 1, 2]);
    expect([...heaviestTies([], 3)]).toEqual([]);
  });

  it('keeps the heaviest, in the order they came in', () => {
    expect([...heaviestTies([5, 1, 9, 3], 2)]).toEqual([0, 2]);
  });

  it('prefers the first of equal weights, so that a picture always draws the same ties', () => {
    expect([...heaviestTies([1, 1, 1, 1], 2)]).toEqual([0, 1]);
  });

  it('never leaves out a tie heavier than one it keeps', () => {
    assert(
      property(array(integer({ min: 0, max: 20 })), nat(10), (weights, limit) => {
        const kept = new Set(heaviestTies(weights, limit));
        expect(kept.size).toBe(Math.min(limit, weights.length));
        const lightest = Math.min(...[...kept].map((tie) => weights[tie]!));
        const left = weights.filter((_, tie) => !kept.has(tie));
        expect(kept.size === 0 || left.every((weight) => weight <= lightest)).toBe(true);
      }),
    );
  });
});
