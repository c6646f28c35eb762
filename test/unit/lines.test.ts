import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachListed,
  lineCount,
  linesWeight,
  listedCount,
  noLines,
  readLine,
  readLines,
  toLines,
} from '../../server/lines.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => ({ at }));

describe('packed values', () => {
  it('come back as they were, from wherever one begins to read', () => {
    const value = fc.record({
      text: fc.string({ unit: 'grapheme' }),
      list: fc.array(fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 900 }), fc.nat(900), fc.nat(900), (values, a, b) => {
        const lines = structuredClone(toLines(values));
        expect([...readLines(lines)]).toEqual(values);
        expect([...readLines(lines, a, b)]).toEqual(values.slice(a, b));
        expect([lineCount(lines), listedCount(lines)]).toEqual([values.length, values.length]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([0, 1, 255, 256, 257, 512, 1_000])('%i of them are found by position', (count) => {
    const lines = toLines(numbers(count));
    for (const at of [0, 255, 256, count - 1].filter((each) => each >= 0 && each < count))
      expect(readLine(lines, at)).toEqual({ at });
    expect([...readLines(lines, count)]).toEqual([]);
  });

  it('that are much alike take a small part of the room', () => {
    const records = numbers(10_000).map(({ at }) => ({
      id: `par-${at}`,
      role: 'partner',
      sources: [],
    }));
    expect(linesWeight(toLines(records))).toBeLessThan(JSON.stringify(records).length / 5);
    expect(linesWeight(noLines())).toBe(0);
  });

  it('are gone through like a list', () => {
    const values = numbers(300);
    expect([...eachListed(toLines(values))]).toEqual([...eachListed(values)]);
    expect(listedCount(values)).toBe(300);
  });
});
