import { useEffect, useState } from 'react';

const FACES = ['400 13px', 'italic 400 13px', '600 15px', '700 12px'];

/** True once the faces of the labels are there or refused: widths measured before would be those of another face. */
export function useFonts(family: string | null): boolean {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    if (family === null) return undefined;
    let wanted = true;
    const done = () => {
      if (wanted) setLoaded(family);
    };
    Promise.all(FACES.map((face) => document.fonts.load(`${face} ${family}`))).then(done, done);
    return () => {
      wanted = false;
    };
  }, [family]);
  return family !== null && loaded === family;
}
