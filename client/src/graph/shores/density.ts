/** Values on a grid of square cells; the value of cell (column, row) holds at its centre. */
export interface Grid {
  values: Float64Array;
  columns: number;
  rows: number;
  cell: number;
  /** Corner of cell (0, 0). */
  left: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
  radius: number;
}

const SIGMAS = 3;

/**
 * Gaussian kernel density of `points`, one unit of mass each (Silverman 1986, kernel cut at three sigmas).
 * Cost: points x cells under a kernel.
 * @param bandwidth sigma, in the unit of the points, as `cell`.
 */
export function densityOf(points: readonly Point[], bandwidth: number, cell: number): Grid {
  const reach = Math.ceil((SIGMAS * bandwidth) / cell);
  const margin = (reach + 1) * cell;
  const left = Math.min(...points.map((p) => p.x)) - margin;
  const bottom = Math.min(...points.map((p) => p.y)) - margin;
  const columns = Math.ceil((Math.max(...points.map((p) => p.x)) + margin - left) / cell);
  const rows = Math.ceil((Math.max(...points.map((p) => p.y)) + margin - bottom) / cell);
  const values = new Float64Array(columns * rows);
  const bell = (offset: number) => Math.exp(-((offset * cell) ** 2) / (2 * bandwidth ** 2));
  for (const point of points) {
    const column = (point.x - left) / cell - 0.5;
    const row = (point.y - bottom) / cell - 0.5;
    const [first, top] = [Math.round(column), Math.round(row)];
    for (let r = Math.max(0, top - reach); r <= Math.min(rows - 1, top + reach); r += 1) {
      const along = bell(r - row);
      const line = r * columns;
      for (let c = Math.max(0, first - reach); c <= Math.min(columns - 1, first + reach); c += 1)
        values[line + c]! += along * bell(c - column);
    }
  }
  return { values, columns, rows, cell, left, bottom };
}

/** Bilinear between cell centres; 0 outside the grid. */
export function densityAt(grid: Grid, x: number, y: number): number {
  const column = (x - grid.left) / grid.cell - 0.5;
  const row = (y - grid.bottom) / grid.cell - 0.5;
  const [c, r] = [Math.floor(column), Math.floor(row)];
  if (c < 0 || r < 0 || c >= grid.columns - 1 || r >= grid.rows - 1) return 0;
  const at = r * grid.columns + c;
  const low = mix(grid.values[at]!, grid.values[at + 1]!, column - c);
  const high = mix(
    grid.values[at + grid.columns]!,
    grid.values[at + grid.columns + 1]!,
    column - c,
  );
  return mix(low, high, row - r);
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
