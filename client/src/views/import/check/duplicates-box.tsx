import { useId, useState } from 'react';
import type { Decision, Duplicate, ImportPreview } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Go } from '../../../ui/go.tsx';
import { Pair, PairDecision } from '../../duplicates/pair.tsx';
import type { Revisions } from '../use-revisions.ts';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
}

const PAGE = 6;

/** Organisations that may be the same: the likeliest first, and what to do with each. */
export const DuplicatesBox = ({ preview, revisions }: Props) => {
  const { t } = useWords();
  const title = useId();
  const [limit, setLimit] = useState(PAGE);
  const pairs = preview.duplicates.map((pair): Duplicate => ({
    ...pair,
    decision: revisions.decided[pair.id] ?? pair.decision,
  }));
  const certain = pairs.filter(({ group }) => group === 'certain');
  const proposals = pairs.filter(({ group }) => group !== 'certain');
  const open = proposals.filter(({ decision }) => decision === 'later');
  const probable = open.filter(({ group }) => group === 'probable');
  const shown = proposals.slice(0, limit);
  const decide = (some: readonly Duplicate[], decision: Decision) =>
    revisions.decide({ duplicates: Object.fromEntries(some.map(({ id }) => [id, decision])) });
  return (
    <section className="ts-box ts-duplicates" aria-labelledby={title}>
      <header>
        <h3 id={title}>{t('import.duplicates.title')}</h3>
        <p className="ts-note">
          {proposals.length > 0 &&
            [
              t('import.duplicates.summary', { count: proposals.length }),
              open.length > 0 && t('import.duplicates.open', { count: open.length }),
            ]
              .filter(Boolean)
              .join(', ')}
        </p>
        {probable.length > 1 && (
          <button type="button" className="ts-link" onClick={() => decide(probable, 'merge')}>
            {t('import.duplicates.mergeProbable', { count: probable.length })}
          </button>
        )}
      </header>
      {proposals.length === 0 && certain.length === 0 && (
        <p className="ts-box-empty">{t('import.duplicates.none')}</p>
      )}
      {shown.map((pair) => (
        <Pair key={pair.id} pair={pair}>
          <PairDecision pair={pair} onDecide={(decision) => decide([pair], decision)} />
        </Pair>
      ))}
      {proposals.length > shown.length && (
        <p className="ts-box-foot">
          <button type="button" className="ts-link" onClick={() => setLimit(limit + 4 * PAGE)}>
            {t('import.duplicates.more', {
              count: Math.min(4 * PAGE, proposals.length - shown.length),
            })}
          </button>
        </p>
      )}
      {certain.length > 0 && (
        <details className="ts-certain">
          <summary>{t('import.duplicates.certain', { count: certain.length })}</summary>
          {certain.slice(0, limit * 4).map((pair) => (
            <Pair key={pair.id} pair={pair}>
              <PairDecision pair={pair} onDecide={(decision) => decide([pair], decision)} />
            </Pair>
          ))}
        </details>
      )}
      <p className="ts-note ts-box-foot">
        {pairs.length > 0 && `${t('import.duplicates.foot')} `}
        <Go className="ts-link" to={{ view: 'duplicates', options: {} }}>
          {t('import.duplicates.page')}
        </Go>
      </p>
    </section>
  );
};
