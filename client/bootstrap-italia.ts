import type { LightningCSSOptions } from 'vite';

/** The classes of Bootstrap Italia that the page uses. Ours begin with `ts-`. */
export const BOOTSTRAP_CLASSES = [
  'btn',
  'btn-primary',
  'btn-outline-primary',
  'btn-link',
  'btn-xs',
  'icon',
  'icon-sm',
  'icon-xs',
  'visually-hidden',
  'visually-hidden-focusable',
  'skiplinks',
] as const;

const kept = new Set<string>(BOOTSTRAP_CLASSES);

/** The part of a parsed selector that matters here: classes, and the selectors inside `:not()`, `:is()`, `:where()`. */
interface SelectorPart {
  type: string;
  name?: unknown;
  selectors?: SelectorPart[][];
}

const isUsed = (selector: readonly SelectorPart[]): boolean =>
  selector.every(
    (part) =>
      (part.type !== 'class' ||
        kept.has(String(part.name)) ||
        String(part.name).startsWith('ts-')) &&
      (part.selectors ?? []).every(isUsed),
  );

/**
 * Leaves out of the style sheets every selector with a class that nobody uses, so that of the 600 kB of
 * Bootstrap Italia only the part on the page travels. A rule without selectors left goes as a whole.
 */
export const withoutUnusedClasses: NonNullable<LightningCSSOptions['visitor']> = {
  Selector: (selector) => (isUsed(selector as readonly SelectorPart[]) ? undefined : []),
};
