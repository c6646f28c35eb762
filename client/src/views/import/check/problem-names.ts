import type { Words } from '../../../i18n/use-words.ts';
import { importWords } from '../words.ts';

const KINDS = importWords.it.problems.kinds;
type Kind = keyof typeof KINDS;
const isKind = (code: string): code is Kind => Object.hasOwn(KINDS, code);

/** A kind of problem in a few words; null for one that the page has no name for: its own sentence speaks then. */
export const problemName = (t: Words, code: string): string | null =>
  isKind(code) ? t(`import.problems.kinds.${code}`) : null;
