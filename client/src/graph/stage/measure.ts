import type { Measure } from '../labels/plan-context.ts';

/** Measures with the context the names are drawn with; each text once. Zero without a context. */
export function measureWith(context: CanvasRenderingContext2D | null): Measure {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const width = known.get(key) ?? widthOf(context, text, font);
    known.set(key, width);
    return width;
  };
}

function widthOf(context: CanvasRenderingContext2D | null, text: string, font: string): number {
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}
