import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { canonicalJson, datasetHash, recordDigest } from '../../../server/store/canonical.ts';
import { dataset as anyDataset } from '../../helpers/store-arbitraries.ts';
import { anOrganization, smallDataset } from '../../helpers/store-builders.ts';

const shuffled = (record: object) => Object.fromEntries(Object.entries(record).toReversed());
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: 0 })).toBe(
      '{"a":0,"b":[{"c":null,"d":1},"x"]}',
    );
  });

  it('writes half a surrogate pair as what a store gives back', () => {
    expect(canonicalJson('a\ud800')).toBe('"a\ufffd"');
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the hash of a dataset', () => {
  it('of an empty one is that of the empty text', () => {
    expect(datasetHash(emptyDataset())).toBe(sha256(''));
  });

  it('is sha-256 over one line for each record', () => {
    const organizations = [anOrganization('a'), anOrganization('b')];
    const lines = organizations.map((record) => `organizations\t${canonicalJson(record)}\n`);
    expect(datasetHash({ ...emptyDataset(), organizations })).toBe(sha256(lines.join('')));
  });

  it('does not depend on the order of records or of fields', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const other = Object.fromEntries(
          Object.entries(dataset).map(([type, records]) => [
            type,
            records.map(shuffled).toReversed(),
          ]),
        );
        expect(datasetHash({ ...emptyDataset(), ...other })).toBe(datasetHash(dataset));
      }),
      { numRuns: 30 },
    );
  });

  it('changes with any field, and so does the digest of the record', () => {
    const before = smallDataset();
    const after = smallDataset();
    after.participations[0]!.amount = 0.01;
    expect(datasetHash(after)).not.toBe(datasetHash(before));
    expect(recordDigest(after.participations[0]!)).not.toBe(
      recordDigest(before.participations[0]!),
    );
  });
});
