import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { canonicalJson, datasetHash } from '../../../server/store/canonical.ts';
import { dataset as anyDataset } from '../../helpers/store-arbitraries.ts';
import {
  against,
  anOrganization,
  changesBetween,
  load,
  smallDataset,
} from '../../helpers/store-builders.ts';
import { type Promises } from './harness.ts';

export const readsAndWrites: Promises = ({ kind, samples }, at) => {
  describe(`${kind}: reading and writing`, () => {
    it('is empty at revision 0 before anything was committed', async () => {
      expect(at.store.kind).toBe(kind);
      expect(await at.store.revision()).toBe(0);
      expect(await at.store.read()).toEqual({ revision: 0, dataset: emptyDataset() });
      expect(await at.store.history({ limit: 5 })).toEqual({ items: [], next: null });
    });

    it('reads back what was committed, each collection by id, as revision 1', async () => {
      const dataset = smallDataset();
      expect(await at.store.commit(load(dataset), against(0))).toEqual({
        revision: 1,
        changed: true,
      });
      expect(await at.store.read()).toEqual({ revision: 1, dataset });
    });

    it('orders by code units, whatever the order of writing', async () => {
      const ids = ['b', 'B', 'a.1', 'a-1', 'a', '9', 'ab'];
      await at.store.commit(
        { upserts: { organizations: ids.map((id) => anOrganization(id)) }, deletes: {} },
        against(0),
      );
      const { dataset } = await at.store.read();
      expect(dataset.organizations.map(({ id }) => id)).toEqual(
        ids.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    });

    it('gives any dataset back identical, with the same hash, and turns it into any other', async () => {
      let [revision, before]: [number, Dataset] = [0, emptyDataset()];
      await fc.assert(
        fc.asyncProperty(anyDataset, async (dataset) => {
          const done = await at.store.commit(changesBetween(before, dataset), against(revision));
          [revision, before] = [done.revision, dataset];
          const read = await at.store.read();
          expect(datasetHash(read.dataset)).toBe(datasetHash(dataset));
          expect(canonicalJson(read.dataset.organizations)).toBe(
            canonicalJson(dataset.organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
          );
        }),
        { numRuns: samples, endOnFailure: true },
      );
    });

    it('keeps everything when it is closed and opened again', async () => {
      await at.store.commit(load(smallDataset()), against(0, { importId: 'imp-1' }));
      const before = await at.store.read();
      await at.reopen();
      expect(await at.store.read()).toEqual(before);
      expect((await at.store.findImport('imp-1'))?.number).toBe(1);
    });
  });
};
