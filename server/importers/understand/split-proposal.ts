import type { ColumnGuess } from '../../contract/imports.ts';
import { nameKey } from '../comparable.ts';
import { NUMBERED, splitCell } from '../split-cell.ts';
import { namesBody } from '../values/kind-from-name.ts';

type Proposal = ColumnGuess['split'];

/** Signs that part organisations by themselves, then signs that also stand inside names. */
const PLAIN = ['\n', NUMBERED, ';', ' | '];
const DOUBTFUL = [', ', ' / ', ' e ', ' and ', ' und ', ' et ', ' y '];
const HAS: Readonly<Record<string, RegExp>> = { [NUMBERED]: /\d\s?[).]\s+\S[^]*\d\s?[).]\s+\S/u };
const SAMPLES = 3;
const DOUBTFUL_SHARE = 0.005;
/** A part that a name was only wrapped or cut at. */
const FRAGMENT =
  /(?:^|\s)(?:di|del|della|dei|delle|dell['’]|per|e|ed|a|da|in|con|il|la|lo|the|of|and|und|für|der|des|de|du|et)$|[-–(]$/iu;

const has = (cell: string, separator: string): boolean =>
  HAS[separator]?.test(cell) ?? cell.includes(separator);

const isName = (part: string): boolean =>
  part.length >= 2 && part.length <= 200 && /\p{L}/u.test(part) && !FRAGMENT.test(part);

/** "Comune di Alba", "Cooperativa Alfa": it says from its first words what it is. */
const beginsAsBody = (part: string): boolean => namesBody(part.split(/\s+/u).slice(0, 2).join(' '));

/**
 * Whether parts may be names that stand one after the other. Where a sign also stands inside names, the parts must show that they
 * are, by their first words or by standing alone elsewhere: all of them at a word such as "e", all but one at a comma.
 */
const areNames = (
  parts: readonly string[],
  separator: string,
  alone: ReadonlySet<string>,
): boolean => {
  if (parts.length < 2 || !parts.every(isName)) return false;
  if (PLAIN.includes(separator)) return parts.every((part) => !/^\p{Ll}/u.test(part));
  const shown = parts.filter((part) => alone.has(nameKey(part)) || beginsAsBody(part)).length;
  const least = separator === ', ' ? Math.max(2, parts.length - 1) : parts.length;
  return shown >= least && parts.every((part) => /^[\p{Lu}\d"“«(]/u.test(part));
};

const counted = (cells: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
};

/** A look that few single names have. */
const MAY_BE_SEVERAL = /[\n;|]|, | \/ | (?:e|and|und|et|y) |\d\s?[).]\s/u;

/** How the cells of a column of names part into several, if some do; to be confirmed by a person. */
export const proposeSplit = (cells: readonly string[], confirmed: string | undefined): Proposal => {
  const suspects = counted(
    confirmed === undefined
      ? cells.filter((cell) => MAY_BE_SEVERAL.test(cell))
      : cells.filter((cell) => has(cell, confirmed)),
  );
  if (suspects.size === 0 && confirmed === undefined) return null;
  const several = (separator: string, isSeveral: (parts: readonly string[]) => boolean) => {
    const samples: NonNullable<Proposal>['samples'] = [];
    let rows = 0;
    for (const [cell, count] of suspects) {
      if (!has(cell, separator)) continue;
      const { parts } = splitCell(cell, separator);
      if (!isSeveral(parts)) continue;
      rows += count;
      if (samples.length < SAMPLES) samples.push({ cell, parts });
    }
    return { separator, rows, samples };
  };
  if (confirmed !== undefined) {
    return { ...several(confirmed, (parts) => parts.length > 1), confirmed: true };
  }
  const alone = new Set([...new Set(cells)].filter((cell) => !suspects.has(cell)).map(nameKey));
  const most = (separators: readonly string[], least: number) =>
    separators
      .map((separator) => several(separator, (parts) => areNames(parts, separator, alone)))
      .filter(({ rows }) => rows >= least)
      .toSorted((a, b) => b.rows - a.rows)[0];
  // In a long list a comma here and there is part of a name.
  const found = most(PLAIN, 1) ?? most(DOUBTFUL, Math.max(1, cells.length * DOUBTFUL_SHARE));
  return found === undefined ? null : { ...found, confirmed: false };
};
