import { useCallback, useState } from 'react';

/** A small preference of this browser. Where nothing can be kept (private windows), it lasts as long as the page. */
export function useKept<T extends string>(
  name: string,
  values: readonly T[],
  initial: T,
): [T, (value: T) => void] {
  const key = `tessuto.${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(key);
      return values.find((each) => each === kept) ?? initial;
    } catch {
      return initial;
    }
  });
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // The preference is for this page only, then.
      }
    },
    [key],
  );
  return [value, keep];
}
