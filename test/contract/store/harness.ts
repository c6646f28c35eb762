import { afterEach, beforeEach, expect } from 'vitest';
import { datasetHash } from '../../../server/store/canonical.ts';
import type { PartnershipStore } from '../../../server/store/store.ts';
import { anOrganization } from '../../helpers/store-builders.ts';

/** A place where a store can be opened, closed and opened again. */
export interface StorePlace {
  open: () => Promise<PartnershipStore>;
}

export interface StoreHarness {
  kind: PartnershipStore['kind'];
  /** An empty place. The one given before may be gone. */
  fresh: () => Promise<StorePlace>;
  /** Datasets that the round trip is tried with. */
  samples: number;
}

/** The store that a test is about: empty and open at the beginning of each, closed at its end. */
export interface OpenStore {
  readonly store: PartnershipStore;
  readonly place: StorePlace;
  hash: () => Promise<string>;
  reopen: () => Promise<void>;
}

export const openedFresh = ({ fresh }: StoreHarness): OpenStore => {
  let place: StorePlace;
  let store: PartnershipStore;
  beforeEach(async () => {
    place = await fresh();
    store = await place.open();
  });
  afterEach(() => store.close());
  return {
    get store() {
      return store;
    },
    get place() {
      return place;
    },
    hash: async () => datasetHash((await store.read()).dataset),
    reopen: async () => {
      await store.close();
      store = await place.open();
    },
  };
};

/** A part of what every store promises. */
export type Promises = (harness: StoreHarness, at: OpenStore) => void;

export const conflict = (code: string) => expect.objectContaining({ code, status: 409 });

export const rename = (id: string, name: string) => ({
  upserts: { organizations: [anOrganization(id, { name })] },
  deletes: {},
});
