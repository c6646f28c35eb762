import type { Language } from '../contract/fields.ts';
import type { Insight } from '../contract/insights.ts';
import type { Facts } from './facts.ts';

/**
 * One kind of sentence: one file in `sentences/`, one line in the registry (`index.ts`).
 * `tell` says what is true of these facts, or null when this kind of sentence has nothing to say about them.
 */
export interface InsightKind {
  id: string;
  tell: (facts: Facts, language: Language) => Insight | null;
}

type Evidence = Insight['evidence'];

/** Evidence of which only some parts are there. */
export const shownBy = (parts: Partial<Evidence>): Evidence => ({
  organizations: [],
  projects: [],
  territories: [],
  view: 'network',
  ...parts,
});
