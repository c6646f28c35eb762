import { cleanCell } from '../clean-cell.ts';
import type { ProblemCode } from '../problem-catalogue.ts';
import { namesNobody } from './odd-names.ts';
import { noted, understood, unreadable, type Reading } from './reading.ts';

export const lineReader =
  (limit: number, code: ProblemCode = 'too-long') =>
  (cell: string): Reading<string> => {
    const line = cleanCell(cell);
    return line.length > limit
      ? unreadable(code, { length: line.length, limit })
      : understood(line);
  };

/** Several lines stay several. */
export const proseReader =
  (limit: number) =>
  (cell: string): Reading<string> => {
    const text = cell.trim();
    return text.length > limit
      ? unreadable('too-long', { length: text.length, limit })
      : understood(text);
  };

/** "A; B | C" -> A, B, C; words for nobody in particular ("n.d.") are no item. */
export const listReader =
  (limit: number) =>
  (cell: string): Reading<string[]> => {
    const items = cell
      .split(/[;|\n]/u)
      .map(cleanCell)
      .filter((item) => item !== '' && !namesNobody(item));
    const long = items.find((item) => item.length > limit);
    return long === undefined
      ? understood(items)
      : unreadable('too-long', { length: long.length, limit });
  };

/** A title that is too long is cut at a word, and the person is told. */
export const titleReader =
  (limit: number) =>
  (cell: string): Reading<string> => {
    const line = cleanCell(cell);
    if (line.length <= limit) return understood(line);
    const cut = line.slice(0, limit - 1);
    const space = cut.lastIndexOf(' ');
    const title = `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
    return noted(title, unreadable('title-shortened', { length: line.length, limit }));
  };
