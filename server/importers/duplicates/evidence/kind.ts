import type { RecordEvidence } from './finding.ts';

const DIFFERENT = -1;

/** What they are said to be. */
export const kind: RecordEvidence = {
  id: 'kind',
  weigh: ({ a, b }) =>
    a.kind === b.kind || a.kind === 'other' || b.kind === 'other'
      ? null
      : { points: DIFFERENT, text: () => ({ it: 'natura diversa', en: 'different kind' }) },
};
