import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KINDS } from '../../../server/contract/organization.ts';
import {
  VIEW_IDS,
  VIEW_OPTIONS,
  home,
  readAddress,
  stepBack,
  writeAddress,
  type Address,
} from '../../../client/src/state/address.ts';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,30}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const distinct = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 4 });

const address: fc.Arbitrary<Address> = fc
  .record({
    view: fc.constantFrom(...VIEW_IDS),
    language: fc.constantFrom('it' as const, 'en' as const),
    kinds: fc.subarray([...KINDS]),
    measures: distinct(id),
    territories: distinct(id),
    organization: maybe(id),
    project: maybe(id),
    evidence: maybe(id),
    order: maybe(fc.stringMatching(/^-?[a-z]{1,20}$/)),
    words: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ words, ...rest }) => ({
    ...rest,
    options: Object.fromEntries(VIEW_OPTIONS[rest.view].map((name, at) => [name, words[at] ?? ''])),
  }));

test('what is written into the address is read from it again', () => {
  fc.assert(
    fc.property(address, (some) => {
      const read = readAddress(`?${writeAddress(some)}`);
      expect({ ...read, kinds: read.kinds.toSorted() }).toEqual({
        ...some,
        kinds: some.kinds.toSorted(),
      });
    }),
  );
});

test('any text is an address, and reading what it says and writing it changes nothing more', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const read = readAddress(`?${query}`);
      expect(readAddress(`?${writeAddress(read)}`)).toEqual(read);
    }),
  );
});

describe('an address', () => {
  it('is empty at home', () => expect(writeAddress(home)).toBe(''));

  it('forgets what belongs to another view', () => {
    const [name] = Object.values(VIEW_OPTIONS).flat();
    const other = VIEW_IDS.find((view) => !VIEW_OPTIONS[view].includes(name ?? 'x')) ?? 'network';
    expect(writeAddress({ ...home, view: other, options: { [name ?? 'x']: 'a' } })).not.toContain(
      '=a',
    );
  });

  it.each(['?organizzazione=../etc', '?vista=niente', '?natura=nulla', '?ordine=1;drop'])(
    'ignores what means nothing: %s',
    (query) => expect(readAddress(query)).toEqual(home),
  );

  it('steps back from the detail first, then from the evidence', () => {
    const open = { ...home, organization: 'o', evidence: 'size' };
    expect(stepBack(open)).toEqual({ organization: null, project: null });
    expect(stepBack({ ...open, organization: null })).toEqual({ evidence: null });
    expect(stepBack(home)).toBeNull();
  });
});
