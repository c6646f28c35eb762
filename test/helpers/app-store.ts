import { StoreUnavailable } from '../../server/errors.ts';
import type { PartnershipStore } from '../../server/store/store.ts';

export interface Interruptible {
  store: PartnershipStore;
  /** From now on every call fails as when the database is away. */
  cut(): void;
  mend(): void;
}

/** A real store whose connection can be cut. */
export const interruptible = (store: PartnershipStore): Interruptible => {
  let away = false;
  const reachable = async (): Promise<void> => {
    if (away)
      throw new StoreUnavailable({ it: 'La base dati è via.', en: 'The database is away.' });
  };
  return {
    store: {
      kind: store.kind,
      revision: () => reachable().then(() => store.revision()),
      read: () => reachable().then(() => store.read()),
      commit: (...given) => reachable().then(() => store.commit(...given)),
      revert: (...given) => reachable().then(() => store.revert(...given)),
      history: (page) => reachable().then(() => store.history(page)),
      changesOf: (number) => reachable().then(() => store.changesOf(number)),
      findImport: (id) => reachable().then(() => store.findImport(id)),
      settings: {
        get: (key) => reachable().then(() => store.settings.get(key)),
        put: (key, value) => reachable().then(() => store.settings.put(key, value)),
        list: (prefix) => reachable().then(() => store.settings.list(prefix)),
        delete: (key) => reachable().then(() => store.settings.delete(key)),
      },
      close: () => store.close(),
    },
    cut: () => {
      away = true;
    },
    mend: () => {
      away = false;
    },
  };
};
