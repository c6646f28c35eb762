import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../../client/src/state/address.ts';
import { placeAt, readPlace, STEPS } from '../../../../client/src/views/import/steps.ts';

const roundTrip = (place: Parameters<typeof placeAt>[0]) =>
  readPlace(readAddress(writeAddress({ ...readAddress(''), ...placeAt(place) })));

describe('the address of an import', () => {
  it('reopens the import at each of its steps', () => {
    for (const step of STEPS) {
      expect(roundTrip({ id: 'imp-1', step })).toEqual({ id: 'imp-1', step, revision: null });
    }
  });

  it('reopens what became of it', () => {
    expect(roundTrip({ revision: 12 })).toEqual({ id: null, step: null, revision: 12 });
  });

  it('ignores steps and revisions that mean nothing', () => {
    const address = readAddress('?vista=importa&passo=altro&revisione=-3');
    expect(readPlace(address)).toEqual({ id: null, step: null, revision: null });
  });
});
