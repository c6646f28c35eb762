import { useState } from 'react';
import type { ImportPreview, RowProblem } from '../../../../../server/contract/imports.ts';
import { problemsReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';

/** The problems that have been sent so far: the first thousand with the preview, the rest when asked for. */
export function useProblems(preview: ImportPreview) {
  const { language } = useWords();
  const [more, setMore] = useState<{ of: ImportPreview; items: RowProblem[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const total = preview.problemCounts.reduce((sum, { count }) => sum + count, 0);
  const problems = more?.of === preview ? more.items : preview.problems;

  const load = async () => {
    setBusy(true);
    try {
      setMore({ of: preview, items: await problemsReading(preview.id, language) });
    } finally {
      setBusy(false);
    }
  };
  return { problems, missing: Math.max(0, total - problems.length), busy, load: () => void load() };
}
