/** How much is kept, and for how long. */
export interface ShelfLimits {
  items: number;
  /** Of all items together. */
  bytes: number;
  /** Since it was put there, ms. */
  age: number;
}

/** A place for things that wait for a decision; the oldest are forgotten when there are too many, or when their time is over. */
export interface Shelf<T> {
  put: (id: string, item: T, bytes: number) => void;
  /** Says what an item weighs, when that has changed and it is still the one that is there. */
  weigh: (id: string, item: T, bytes: number) => void;
  get: (id: string) => T | undefined;
  /** Whether it was there. */
  remove: (id: string) => boolean;
}

export const createShelf = <T>(limits: ShelfLimits, now: () => number): Shelf<T> => {
  const shelf = new Map<string, { item: T; bytes: number; at: number }>();

  const tidy = (): void => {
    const oldest = now() - limits.age;
    let bytes = [...shelf.values()].reduce((sum, each) => sum + each.bytes, 0);
    // A Map keeps the order of insertion; the newest item stays whatever its size.
    for (const [id, each] of [...shelf].slice(0, -1)) {
      if (each.at >= oldest && shelf.size <= limits.items && bytes <= limits.bytes) continue;
      shelf.delete(id);
      bytes -= each.bytes;
    }
  };

  return {
    put: (id, item, bytes) => {
      shelf.set(id, { item, bytes, at: now() });
      tidy();
    },
    weigh: (id, item, bytes) => {
      const found = shelf.get(id);
      if (found?.item !== item) return;
      found.bytes = bytes;
      tidy();
    },
    get: (id) => {
      const found = shelf.get(id);
      return found !== undefined && found.at >= now() - limits.age ? found.item : undefined;
    },
    remove: (id) => shelf.delete(id),
  };
};
