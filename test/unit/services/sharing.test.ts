import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../../../server/contract/records.ts';
import { datasetHash } from '../../../server/store/canonical.ts';
import { createSharing, shareInSteps } from '../../../server/services/sharing.ts';
import { allAtOnce } from '../../../server/steps.ts';
import { loadSeed } from '../../../seeds/index.ts';
import { anOrganization } from '../../helpers/store-builders.ts';

const source = { url: 'https://example.org/a', title: null, date: null };

describe('records that were just read', () => {
  it('say what they said, and hold it once', async () => {
    const dataset = structuredClone(await loadSeed('wecare'));
    const before = datasetHash(dataset);
    allAtOnce(shareInSteps(dataset));
    expect(datasetHash(dataset)).toBe(before);
    const lists = RECORD_TYPES.flatMap((type) => dataset[type].map(({ sources }) => sources));
    const different = new Set(lists.map((sources) => JSON.stringify(sources)));
    expect(new Set(lists).size).toBe(different.size);
    expect(different.size).toBeLessThan(lists.length / 2);
  });

  it('share lists that nobody can change', () => {
    const share = createSharing();
    const [a, b] = ['a', 'b'].map((id) =>
      share('organizations', anOrganization(id, { sources: [{ ...source }] })),
    );
    expect(a?.sources).toBe(b?.sources);
    expect(a?.aliases).toBe(b?.identifiers);
    expect(() => a?.sources.push(source)).toThrow(TypeError);
    expect(() => a?.aliases.push('x')).toThrow(TypeError);
  });
});
