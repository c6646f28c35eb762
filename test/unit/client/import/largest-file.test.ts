import { describe, expect, it } from 'vitest';
import {
  LARGEST_MEGABYTES,
  tooLarge,
} from '../../../../client/src/views/import/file/largest-file.ts';
import { LIMITS } from '../../../../server/importers/readers/limits.ts';

describe('the largest file', () => {
  it('is the one that the server takes', () => {
    expect(LARGEST_MEGABYTES * 1_048_576).toBe(LIMITS.bytes);
  });

  it('is not refused; one byte more is, with its size', () => {
    expect(tooLarge({ size: LIMITS.bytes })).toBeNull();
    expect(tooLarge({ size: LIMITS.bytes + 1 })).toBe(LARGEST_MEGABYTES + 1);
  });
});
