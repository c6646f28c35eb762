/** The separator of numbered lists: "1) Alfa 2) Beta", "1. Alfa". */
export const NUMBERED = '1)';

const NUMBER = /(?:^|[\s;,])\(?\d{1,2}\s?[).-]\s+/gu;
const BULLET = /^(?:[-–•*·▪]|\(?\d{1,2}\s?[).])\s+/u;
const OTHERS =
  /^(?:(?:e|ed|and|und|et|y|og|och)\s+)?(?:altri|altre|others|other partners|weitere|autres|et al\.?|u\.\s?a\.?|m\.fl\.?|ecc\.?|etc\.?|m\.m\.?)(?:\s+\d+)?(?:\s+(?:partner|enti|soggetti|organizzazioni))?\s*\.?$/iu;
const TRAILING_OTHERS =
  /[\s,;]+(?:(?:e|ed|and|und|et)\s+(?:altri|altre|others|weitere|autres)(?:\s+\d+)?(?:\s+(?:partner|enti|soggetti))?|et al\.?|u\.\s?a\.|ecc\.?)\s*\.?$/iu;
/** "A, B e C": the last two are joined by a word, each beginning with a capital. */
const LAST_TWO = /^(\p{Lu}.*?)\s+(?:e|ed|and|und|et|y|og|och)\s+(\p{Lu}.*)$/u;

/** Parts at a separator that stands outside brackets and quotes. */
const outside = (cell: string, separator: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === '(' || sign === '[') depth += 1;
    else if ((sign === ')' || sign === ']') && depth > 0) depth -= 1;
    if (depth > 0 || quoted || !cell.startsWith(separator, at)) continue;
    parts.push(cell.slice(from, at));
    from = at + separator.length;
    at = from - 1;
  }
  parts.push(cell.slice(from));
  // A bracket or quote that is never closed protects nothing.
  return depth > 0 || quoted ? cell.split(separator) : parts;
};

const rawParts = (cell: string, separator: string): string[] => {
  if (separator === NUMBERED) return cell.split(NUMBER);
  const parts = outside(cell.replaceAll(/\r\n?/gu, '\n'), separator);
  const [, before, after] =
    separator.trim() === ',' ? (LAST_TWO.exec(parts.at(-1)?.trim() ?? '') ?? []) : [];
  return parts.length > 1 && before !== undefined && after !== undefined
    ? [...parts.slice(0, -1), before, after]
    : parts;
};

export interface CellParts {
  parts: string[];
  /** It also spoke of others without their names: "e altri 3". */
  others: boolean;
}

/** The several values of a cell, without bullets, numbers and empty ones; each once. */
export const splitCell = (cell: string, separator: string): CellParts => {
  let others = false;
  const parts = rawParts(cell, separator).flatMap((raw) => {
    const part = raw
      .replace(BULLET, '')
      .replace(/[;,]\s*$/u, '')
      .trim();
    const named = part.replace(TRAILING_OTHERS, '').trim();
    if (OTHERS.test(part) || named !== part) others = true;
    return part === '' || OTHERS.test(part) ? [] : [named];
  });
  return { parts: [...new Set(parts)], others };
};
