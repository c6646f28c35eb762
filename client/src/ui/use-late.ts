import { useEffect, useState } from 'react';

/** True once something has lasted for so long (ms): what is over sooner deserves no sign. */
export function useLate(active: boolean, after = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, after]);
  return active && late;
}
