import { useEffect } from 'react';
import { readAddress, stepBack } from './address.ts';
import type { Navigation } from './use-address.ts';

/** Escape takes one step back. What is open in front (a menu, the search, the dialog, the picture) has the key first. */
export function useStepBack(go: Navigation['go']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const step = stepBack(readAddress(location.search));
      if (step !== null) go(step);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go]);
}
