/** 0..255 each. */
export interface Colour {
  r: number;
  g: number;
  b: number;
}

/** Every colour and measure of the drawing, read from the custom properties: another theme is another reading. */
export interface Theme {
  ink: Colour;
  ink2: Colour;
  edge: Colour;
  paper: Colour;
  halo: Colour;
  blue: Colour;
  onBlue: Colour;
  focus: Colour;
  fadedNode: Colour;
  fadedTie: Colour;
  /** 1..8; position 0 repeats slate. Marks, the same as text, the letter inside a mark. */
  hues: Colour[];
  texts: Colour[];
  ons: Colour[];
  /** Classes of a colouring by numbers, from the least; position 0 for no value. */
  shades: Colour[];
  hullFill: number;
  hullLine: number;
  tieIn: number;
  tieOut: number;
  family: string;
  /** The user's colours instead of ours: outlines, shapes by kind. */
  forced: boolean;
}

const SHADE_TOKENS = ['faded-node', 's3', 's4', 's5', 's6', 's7'];
const HUES = [8, 1, 2, 3, 4, 5, 6, 7, 8];

/** Reads the theme where `element` stands. The probe is an element inside it, used to let the browser resolve colours. */
export function readTheme(element: HTMLElement, probe: HTMLElement, forced: boolean): Theme {
  const style = getComputedStyle(element);
  const colour = (value: string): Colour => {
    probe.style.color = value;
    return parseColour(getComputedStyle(probe).color);
  };
  const token = (name: string, system: string) => colour(forced ? system : `var(--ts-${name})`);
  const amount = (name: string) => Number.parseFloat(style.getPropertyValue(`--ts-${name}`)) || 0;
  return {
    ink: token('ink', 'CanvasText'),
    ink2: token('ink-2', 'CanvasText'),
    edge: token('edge', 'CanvasText'),
    paper: token('paper', 'Canvas'),
    halo: token('halo', 'Canvas'),
    blue: token('blue', 'Highlight'),
    onBlue: token('on-blue', 'HighlightText'),
    focus: token('focus', 'Highlight'),
    fadedNode: token('faded-node', 'GrayText'),
    fadedTie: token('faded-tie', 'Canvas'),
    hues: HUES.map((hue) => token(`c${hue}`, 'CanvasText')),
    texts: HUES.map((hue) => token(`t${hue}`, 'CanvasText')),
    ons: HUES.map((hue) => token(`on${hue}`, 'Canvas')),
    shades: SHADE_TOKENS.map((name) => token(name, 'CanvasText')),
    hullFill: forced ? 0 : amount('hull-fill'),
    hullLine: forced ? 1 : amount('hull-line'),
    tieIn: amount('tie-in'),
    tieOut: amount('tie-out'),
    family: style.fontFamily,
    forced,
  };
}

/** Computed colours are always `rgb()` or `rgba()`. */
export function parseColour(computed: string): Colour {
  const [r = 0, g = 0, b = 0] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return { r, g, b };
}

export const css = ({ r, g, b }: Colour, alpha = 1): string => `rgba(${r},${g},${b},${alpha})`;

/** For WebGL layers that blend premultiplied colours: the alpha is already in the channels. */
export const premultiplied = ({ r, g, b }: Colour, alpha: number): string =>
  `rgba(${Math.round(r * alpha)},${Math.round(g * alpha)},${Math.round(b * alpha)},${alpha})`;
