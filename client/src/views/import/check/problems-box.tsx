import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { rejectedAddress, targetsReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Revisions } from '../use-revisions.ts';
import { CorrectionsMade } from './corrections-made.tsx';
import { groupProblems } from './problem-groups.ts';
import { ProblemItem } from './problem-item.tsx';
import { useProblems } from './use-problems.ts';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
  onShow: (row: number) => void;
}

/** What is wrong, by kind, with the way out beside it. */
export const ProblemsBox = ({ preview, revisions, onShow }: Props) => {
  const { t, language } = useWords();
  const title = useId();
  const known = useQuery(targetsReading()).data?.items ?? [];
  const { problems, missing, busy, load } = useProblems(preview);
  const groups = useMemo(
    () => groupProblems(preview.problemCounts, problems),
    [preview.problemCounts, problems],
  );
  const { rejected } = preview.counts;
  const warnings = preview.problemCounts.reduce(
    (sum, { severity, count }) => sum + (severity === 'warning' ? count : 0),
    0,
  );
  const summary = [
    rejected > 0 && t('import.problems.summary.errors', { count: rejected }),
    warnings > 0 && t('import.problems.summary.warnings', { count: warnings }),
  ].filter(Boolean);
  return (
    <section className="ts-box ts-problems" aria-labelledby={title}>
      <header>
        <h3 id={title}>{t('import.problems.title')}</h3>
        <p className="ts-note">{summary.join(', ')}</p>
      </header>
      <CorrectionsMade revisions={revisions} />
      {groups.length === 0 ? (
        <p className="ts-box-empty">{t('import.problems.none')}</p>
      ) : (
        <ul className="ts-problem-list">
          {groups.map((group) => (
            <ProblemItem
              key={group.key}
              importId={preview.id}
              group={group}
              known={known}
              revisions={revisions}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {missing > 0 && (
        <p className="ts-box-foot">
          <button type="button" className="ts-link" disabled={busy} onClick={load}>
            {busy ? t('import.problems.loading') : t('import.problems.loadMore')}
          </button>
        </p>
      )}
      {rejected > 0 && (
        <p className="ts-box-foot">
          <a href={rejectedAddress(preview.id, 'xlsx', language)} download>
            <Icon name="download" />
            {t('import.problems.download', { count: rejected })}
          </a>
        </p>
      )}
    </section>
  );
};
