import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, type Page } from '../../server/services/records-page.ts';
import { byId } from '../../server/store/canonical.ts';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,6}$/);
const records = fc
  .uniqueArray(id, { maxLength: 40 })
  .map((ids) => ids.map((each) => ({ id: each })).toSorted(byId));
const everything = () => true;
const evenLength = (record: { id: string }): boolean => record.id.length % 2 === 0;

const pages = (
  all: { id: string }[],
  limit: number,
  between: (records: { id: string }[]) => { id: string }[] = (same) => same,
): { id: string }[][] => {
  const found: { id: string }[][] = [];
  let present = all;
  let cursor: string | null = null;
  do {
    const page: Page<{ id: string }> = pageOf(present, { limit, cursor, accept: everything });
    found.push(page.items);
    cursor = page.next;
    present = between(present);
  } while (cursor !== null);
  return found;
};

describe('pages', () => {
  it('one after the other are the list, each full but the last', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 10 }), (all, limit) => {
        const found = pages(all, limit);
        expect(found.flat()).toEqual(all);
        for (const page of found.slice(0, -1)) expect(page).toHaveLength(limit);
      }),
    );
  });

  it('neither repeat nor skip what stays while other records come and go', () => {
    fc.assert(
      fc.property(records, records, fc.integer({ min: 1, max: 10 }), (all, coming, limit) => {
        const ids = new Set(all.map((each) => each.id));
        const strangers = coming.filter((each) => !ids.has(each.id));
        let turn = 0;
        const found = pages(all, limit, () =>
          (turn++ % 2 === 0 ? [...all, ...strangers] : all).toSorted(byId),
        ).flat();
        expect(new Set(found.map((each) => each.id)).size).toBe(found.length);
        expect(found.filter((each) => ids.has(each.id)).map((each) => each.id)).toEqual(
          all.map((each) => each.id),
        );
      }),
    );
  });

  it('of a filtered list hold only what passes', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { items } = pageOf(all, { limit: 500, cursor: null, accept: evenLength });
        expect(items).toEqual(all.filter(evenLength));
      }),
    );
  });
});
