import type { Decision, ImportDecisions } from '../contract/imports.ts';
import { NotFound } from '../errors.ts';
import type { Distinctions } from './duplicates-distinctions.ts';

type Decided = Readonly<Record<string, Decision>>;

/** Decisions of an earlier day that two organisations are two, as an import knows its pairs: whichever comes from the file. */
export const decidedBefore = async (distinctions: Pick<Distinctions, 'list'>): Promise<Decided> =>
  Object.fromEntries(
    (await distinctions.list()).flatMap(({ a, b }) => [
      [`${a.id}~${b.id}`, 'separate' as const],
      [`${b.id}~${a.id}`, 'separate' as const],
    ]),
  );

/** Once written, what was told apart in an import is told apart for good, so that nobody is asked again. */
export const keepApart = async (
  distinctions: Pick<Distinctions, 'keep'>,
  { duplicates = {} }: ImportDecisions,
): Promise<void> => {
  for (const [pair, decision] of Object.entries(duplicates)) {
    if (decision !== 'separate') continue;
    try {
      await distinctions.keep(pair);
    } catch (error) {
      // One of the two became a third: there are no two to be told apart.
      if (!(error instanceof NotFound)) throw error;
    }
  }
};
