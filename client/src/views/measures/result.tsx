import { useMemo } from 'react';
import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../../server/contract/network.ts';
import { useMeasureRun } from '../../api/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PageScope } from '../../state/scope.ts';
import { measurePart, networkPart, type Choice } from './choice.ts';
import { Ranking } from './ranking.tsx';
import { namesOf } from './rows.ts';
import { RunState } from './run-state.tsx';
import { Summary } from './summary.tsx';
import { Tools } from './tools.tsx';
import { uncertaintyOf } from './uncertainty.ts';

export interface ResultProps {
  choice: Choice;
  scope: PageScope;
  all: readonly MeasureDescription[];
  picture: NetworkPicture | undefined;
  pointed: string | null;
  onPoint: (key: string | null) => void;
  onChange: (changes: Partial<Choice>) => void;
}

/** What came out: totals, and for nodes, ties and groups the ranking with its pictures. */
export const Result = (props: ResultProps) => {
  const { choice, scope, all, picture } = props;
  const { t, language } = useWords();
  const query = measurePart(choice, scope);
  const run = useMeasureRun(choice.measure.id, query, language);
  const against = useMeasureRun(choice.against?.id ?? null, networkPart(choice, scope), language);
  const uncertainty = uncertaintyOf(choice, all);
  const spans = useMeasureRun(
    choice.uncertain && uncertainty !== null ? uncertainty.measure : null,
    [...networkPart(choice, scope), ...(uncertainty?.query ?? [])],
    language,
  );
  const nameOf = useMemo(() => namesOf(picture), [picture]);
  const { result } = run;
  const lists = Object.values(result?.columns ?? {});
  const hasRows = lists.some((column) => column.length > 0);
  return (
    <>
      <RunState run={run} />
      {choice.against !== null && <RunState run={against} />}
      {choice.uncertain && <RunState run={spans} />}
      {result !== undefined && (
        <div className="ts-result" aria-busy={run.running}>
          <Summary measure={choice.measure} result={result} nameOf={nameOf} />
          <Tools {...props} query={query} canSpan={uncertainty !== null} hasRows={hasRows} />
          {hasRows && picture === undefined && <p>{t('measures.running')}</p>}
          {hasRows && picture !== undefined && (
            <Ranking
              {...props}
              result={result}
              nameOf={nameOf}
              against={against.result}
              spans={choice.uncertain ? spans.result : undefined}
            />
          )}
          {!hasRows && lists.length > 0 && <p>{t('measures.noRows')}</p>}
          {lists.length === 0 && Object.keys(result.summary).length === 0 && (
            <p>{t('measures.nothing')}</p>
          )}
        </div>
      )}
    </>
  );
};
