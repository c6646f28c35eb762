interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedName {
  key: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

const LETTER = 6.6;
const LINE = 16;
const LONGEST = 34;

const clip = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names beside their points, in the order given; one that would lie over another is left out. `width` is that of the picture, px. */
export const placeNames = (
  points: readonly { key: string; name: string; x: number; y: number }[],
  width: number,
): PlacedName[] => {
  const taken: Box[] = [];
  return points.flatMap(({ key, name, x, y }) => {
    const text = clip(name);
    const length = text.length * LETTER;
    for (const anchor of x + length + 12 > width
      ? (['end', 'start'] as const)
      : (['start', 'end'] as const)) {
      for (const rise of [4, -9, 17]) {
        const from = anchor === 'start' ? x + 9 : x - 9 - length;
        const box = {
          left: from,
          right: from + length,
          top: y + rise - 12,
          bottom: y + rise - 12 + LINE,
        };
        if (box.left < 0 || box.right > width || box.top < 0) continue;
        if (taken.some((each) => meets(each, box))) continue;
        taken.push(box);
        return [{ key, text, x: anchor === 'start' ? x + 9 : x - 9, y: y + rise, anchor }];
      }
    }
    return [];
  });
};
