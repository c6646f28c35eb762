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

/** Set by the design system's script, which is not here: without it, its ring would lie over ours at every focus. */
const SCRIPTED = 'data-focus-mouse';

/** The part of a parsed selector that matters here: classes, attributes, and the selectors inside `:not()`, `:is()`, `:where()`. */
interface SelectorPart {
  type: string;
  name?: unknown;
  selectors?: SelectorPart[][];
}

const isKnown = ({ type, name }: SelectorPart): boolean => {
  if (type === 'class') return kept.has(String(name)) || String(name).startsWith('ts-');
  return type !== 'attribute' || name !== SCRIPTED;
};

const isUsed = (selector: readonly SelectorPart[]): boolean =>
  selector.every((part) => isKnown(part) && (part.selectors ?? []).every(isUsed));

/** The one family of the page. The design system brings others inside its style sheet, as data: addresses that the policy refuses. */
const FONT = 'Titillium Web';

interface FontFace {
  value: { properties: { type: string; value?: unknown }[] };
}

const isOurFont = (face: FontFace): boolean =>
  face.value.properties.some(
    (property) => property.type === 'font-family' && String(property.value) === FONT,
  );

/**
 * Leaves out of the style sheets every selector with a class that nobody uses, so that of the 600 kB of
 * Bootstrap Italia only the part on the page travels. A rule without selectors left goes as a whole.
 */
export const withoutUnused: NonNullable<LightningCSSOptions['visitor']> = {
  Selector: (selector) => (isUsed(selector as readonly SelectorPart[]) ? undefined : []),
  Rule: { 'font-face': (face) => (isOurFont(face) ? undefined : []) },
};
