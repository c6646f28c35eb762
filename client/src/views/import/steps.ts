import type { ImportPreview } from '../../../../server/contract/imports.ts';
import type { Address } from '../../state/address.ts';
import { chipState } from './columns/chip-state.ts';

/** The four things to look at, each a part of the one page. */
export const STEPS = ['file', 'columns', 'check', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

const WORDS: Record<Step, string> = {
  file: 'file',
  columns: 'colonne',
  check: 'controllo',
  confirm: 'conferma',
};

/** What the address says of an import. */
export interface ImportPlace {
  /** Id of the import that waits for a decision. */
  id: string | null;
  step: Step | null;
  /** The revision it became. */
  revision: number | null;
}

export const readPlace = ({ options }: Address): ImportPlace => {
  const revision = Number(options['revisione']);
  return {
    id: options['importazione'] ?? null,
    step: STEPS.find((step) => WORDS[step] === options['passo']) ?? null,
    revision: Number.isSafeInteger(revision) && revision > 0 ? revision : null,
  };
};

export const placeAt = ({ id, step, revision }: Partial<ImportPlace>): Partial<Address> => ({
  view: 'import',
  options: {
    ...(id != null && { importazione: id }),
    ...(step != null && { passo: WORDS[step] }),
    ...(revision != null && { revisione: String(revision) }),
  },
});

/** What is settled: a green tick beside the step. */
export const settledSteps = (
  preview: ImportPreview,
  open: ReadonlySet<string>,
): Record<Step, boolean> => ({
  file: preview.encodings.length === 0,
  columns: preview.columns.every((guess) => chipState(guess, open) !== 'asks'),
  check:
    !preview.problemCounts.some(({ severity }) => severity === 'error') &&
    !preview.duplicates.some(({ group, decision }) => group !== 'certain' && decision === 'later'),
  confirm: false,
});

/** Where to begin: at what waits for an answer. */
export const firstStep = (preview: ImportPreview, open: ReadonlySet<string>): Step => {
  const settled = settledSteps(preview, open);
  if (!settled.file) return 'file';
  return settled.columns ? 'check' : 'columns';
};
