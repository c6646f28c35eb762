import { useMemo, useState } from 'react';
import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import { useMeasures } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PartError } from '../../states/part-error.tsx';
import { useAddress } from '../../state/use-address.ts';
import type { PageProps } from '../view.ts';
import { About } from './about.tsx';
import { readChoice, writeChoice, type Choice } from './choice.ts';
import { Controls } from './controls.tsx';
import { MeasurePicker } from './picker.tsx';
import { Result } from './result.tsx';
import { useNodes } from './use-nodes.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to give
import './measures.css';

const NONE: MeasureDescription[] = [];

/** Choose what to measure on what; see the ranking, how it is spread, against another measure, and what it does not say. */
const MeasuresPage = ({ scope }: PageProps) => {
  const { t, language } = useWords();
  const { address, go } = useAddress();
  const measures = useMeasures();
  const [pointed, setPointed] = useState<string | null>(null);
  const all = measures.data?.items ?? NONE;
  const choice = useMemo(() => readChoice(address.options, all), [address.options, all]);
  const nodes = useNodes(choice, scope);
  if (measures.isError) return <PartError onRetry={() => void measures.refetch()} />;
  if (choice === null) return <div className="ts-measures" aria-busy="true" />;
  const change = (changes: Partial<Choice>) =>
    go({ options: writeChoice({ ...choice, ...changes }) });
  const choose = (id: string) => {
    const next = all.find((each) => each.id === id);
    if (next !== undefined) change({ measure: next, parameters: {}, against: null, order: null });
  };
  return (
    <section className="ts-measures" aria-label={t('title.measures')}>
      <MeasurePicker measures={all} chosen={choice.measure} onChoose={choose} />
      <div className="ts-measure">
        <header>
          <h2>{choice.measure.title[language]}</h2>
          <p className="ts-measure-lead">{choice.measure.describes[language]}</p>
        </header>
        <Controls choice={choice} all={all} picture={nodes} onChange={change} />
        <Result
          key={choice.measure.id}
          choice={choice}
          scope={scope}
          all={all}
          picture={nodes}
          pointed={pointed}
          onPoint={setPointed}
          onChange={change}
        />
      </div>
      <About measure={choice.measure} />
    </section>
  );
};

export default MeasuresPage;
