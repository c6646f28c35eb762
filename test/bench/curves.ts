interface Point {
  x: number;
  /** ms. */
  y: number;
}

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 70;
const RIGHT = 190;
const TOP = 20;
const BOTTOM = 50;
/** Okabe and Ito's colours, darkened where white paper needs it; shapes tell them apart too. */
const COLOURS = ['#0072b2', '#b35900', '#007a5a', '#a8417e', '#2f2f2f', '#8a6d00', '#c1272d'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '', '4 2', '10 4'];
const TIMES: [number, string][] = [
  [0.1, '0.1 ms'],
  [1, '1 ms'],
  [10, '10 ms'],
  [100, '0.1 s'],
  [1_000, '1 s'],
  [10_000, '10 s'],
  [100_000, '100 s'],
  [1_000_000, '17 min'],
  [10_000_000, '3 h'],
];

const scale = (from: number, to: number, low: number, high: number) => (value: number) =>
  low +
  ((Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))) * (high - low);

/** Curves on logarithmic axes as an SVG, each named at its end. */
export function drawCurves(curves: Record<string, Point[]>): string {
  const points = Object.values(curves).flat();
  const xs = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const ys = points.map(({ y }) => y);
  const low = TIMES.findLast(([ms]) => ms <= Math.min(...ys))?.[0] ?? 0.01;
  const high = TIMES.find(([ms]) => ms >= Math.max(...ys))?.[0] ?? Math.max(...ys);
  const x = scale(xs[0]!, xs.at(-1)!, LEFT, WIDTH - RIGHT);
  const y = scale(low, high, HEIGHT - BOTTOM, TOP);
  const ends = Object.entries(curves)
    .map(([name, line], index) => ({ name, index, at: y(line.at(-1)!.y) }))
    .toSorted((a, b) => a.at - b.at);
  // Names keep a line's distance from each other.
  ends.forEach((end, i) => (end.at = Math.max(end.at, (ends[i - 1]?.at ?? -Infinity) + 16)));
  const parts = [
    ...xs.map(
      (value) =>
        `<line x1="${x(value)}" x2="${x(value)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${x(value)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    ...TIMES.filter(([ms]) => ms >= low && ms <= high).map(
      ([ms, label]) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${label}</text>`,
    ),
    ...Object.values(curves).map((line, index) => {
      const path = line
        .map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`)
        .join(' ');
      return `<polyline points="${path}" fill="none" stroke="${COLOURS[index % COLOURS.length]}" stroke-width="2" stroke-dasharray="${DASHES[index % DASHES.length]}"/>`;
    }),
    ...ends.map(
      ({ name, index, at }) =>
        `<text x="${WIDTH - RIGHT + 8}" y="${(at + 4).toFixed(1)}" fill="${COLOURS[index % COLOURS.length]}">${name}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">participations</text>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="Time of each measure against participations, both logarithmic"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}
