import { comparable, type Comparable } from './comparable.ts';
import type { NameRecord } from './name-record.ts';

/** One of the names of a record. */
export interface Use {
  /** Position of the record. */
  record: number;
  /** Its own name rather than another one that it has. */
  own: boolean;
}

/** A name made comparable, and the records that have it: written alike, it is compared once. */
export interface Reading {
  name: Comparable;
  uses: Use[];
}

const PARENTHESES = /\(([^()]*)\)/gu;

/** What stands in parentheses is another name ("(CFIQ)") or a note; the name is read with and without it. */
const namesOf = ({ name, aliases }: NameRecord): { text: string; own: boolean }[] => {
  const bare = name.replace(PARENTHESES, ' ').trim();
  const others = bare === '' || bare === name ? [] : [bare];
  return [
    { text: name, own: true },
    ...others.map((text) => ({ text, own: true })),
    ...aliases.map((text) => ({ text, own: false })),
  ];
};

const signatureOf = ({ words, forms }: Comparable): string =>
  `${words.map(({ text, tail }) => (tail ? `~${text}` : text)).join(' ')}|${forms.join(' ')}`;

/** The different names of all the records, and which of them is each record's own (as it is written). O(all names). */
export const readingsOf = (
  records: readonly NameRecord[],
): { readings: Reading[]; ownOf: number[] } => {
  const known = new Map<string, number>();
  const readings: Reading[] = [];
  const ownOf: number[] = [];
  for (const [record, each] of records.entries()) {
    const seen = new Set<number>();
    for (const { text, own } of namesOf(each)) {
      const name = comparable(text);
      const signature = signatureOf(name);
      const at = known.get(signature) ?? readings.push({ name, uses: [] }) - 1;
      known.set(signature, at);
      ownOf[record] ??= at;
      if (seen.has(at)) continue;
      seen.add(at);
      readings[at]?.uses.push({ record, own });
    }
  }
  return { readings, ownOf };
};
