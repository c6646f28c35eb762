/** A value of JSON under a name. */
export interface Setting {
  key: string;
  value: unknown;
}

/**
 * What is remembered beside the data: schemes of columns, decisions about duplicates, which file said what. No revision and no
 * hash of the dataset knows of it, and undo leaves it alone. Values come back equal as JSON. Errors: `StoreUnavailable`,
 * `store-full` (507), as everywhere.
 */
export interface Settings {
  /** Null when there is none; a setting is never null itself. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Those whose key begins so, by key (code units). */
  list(prefix: string): Promise<Setting[]>;
  /** Whether it was there. */
  delete(key: string): Promise<boolean>;
}

export const byKey = (a: Setting, b: Setting): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
