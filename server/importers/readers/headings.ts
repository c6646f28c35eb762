/** Heading cells -> names that are all different, so that a mapping can point at each column. */
export const headings = (cells: readonly string[]): string[] => {
  const used = new Set<string>();
  const copies = new Map<string, number>();
  return cells.map((cell, index) => {
    const written = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
    const base = written === '' ? `#${index + 1}` : written;
    let copy = copies.get(base) ?? 1;
    let heading = copy === 1 ? base : `${base} (${copy})`;
    while (used.has(heading)) heading = `${base} (${++copy})`;
    copies.set(base, copy + 1);
    used.add(heading);
    return heading;
  });
};
