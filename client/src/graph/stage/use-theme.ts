import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { readTheme } from '../renderer/theme.ts';
import type { Theme } from '../renderer/theme.ts';
import { useMedia } from './use-media.ts';

/** The theme where `element` stands, read again when the page changes its own or the system its contrast. */
export function useTheme(
  element: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(null);
  const forced = useMedia('(forced-colors: active)');
  useEffect(() => {
    const read = () => {
      if (element.current && probe.current)
        setTheme(readTheme(element.current, probe.current, forced));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
    return () => observer.disconnect();
  }, [element, probe, forced]);
  return theme;
}
