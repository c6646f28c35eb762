/** Equal things taken together: how many there are of each value. */
export interface Classes {
  /** Ascending, distinct. */
  values: number[];
  counts: number[];
  /** Class of each thing. */
  of: Uint32Array;
}

export function classesOf(degrees: ArrayLike<number>): Classes {
  const counted = new Map<number, number>();
  for (let i = 0; i < degrees.length; i++)
    counted.set(degrees[i]!, (counted.get(degrees[i]!) ?? 0) + 1);
  const values = [...counted.keys()].toSorted((a, b) => a - b);
  const position = new Map(values.map((value, at) => [value, at]));
  return {
    values,
    counts: values.map((value) => counted.get(value)!),
    of: Uint32Array.from({ length: degrees.length }, (_, i) => position.get(degrees[i]!)!),
  };
}
