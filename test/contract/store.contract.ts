import { commits } from './store/committing.ts';
import { keepsHistory } from './store/history.ts';
import { keepsSettings } from './store/settings.ts';
import { readsAndWrites } from './store/reading.ts';
import { refuses } from './store/refusing.ts';
import { openedFresh, type StoreHarness } from './store/harness.ts';

/** What every store promises; each implementation runs the whole suite on the real thing. */
export const describeStore = (harness: StoreHarness): void => {
  const at = openedFresh(harness);
  for (const promises of [readsAndWrites, commits, refuses, keepsHistory, keepsSettings])
    promises(harness, at);
};
