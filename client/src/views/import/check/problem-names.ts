import type { Words } from '../../../i18n/use-words.ts';
import { checkWords } from './words.ts';

const KINDS = checkWords.it.problems.kinds;
type Kind = keyof typeof KINDS;
const isKind = (code: string): code is Kind => Object.hasOwn(KINDS, code);

const WAYS = checkWords.it.problems.ways;
type Way = keyof typeof WAYS;
const hasWay = (code: string): code is Way => Object.hasOwn(WAYS, code);

/** A kind of problem in a few words; null for one that the page has no name for: its own sentence speaks then. */
export const problemName = (t: Words, code: string): string | null =>
  isKind(code) ? t(`import.problems.kinds.${code}`) : null;

/** What is wrong and the way out, as the page has it: the buttons are beside it. */
export const problemText = (
  t: Words,
  code: string,
  of: { value: string | null; detail: string },
): string =>
  hasWay(code) && of.value !== null
    ? t(`import.problems.ways.${code}`, { value: of.value })
    : of.detail;
