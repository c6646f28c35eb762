import type { MeasureDescription, MeasureResult } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sayFigure } from './figures.ts';
import type { NameOf } from './rows.ts';

interface Props {
  measure: MeasureDescription;
  result: MeasureResult;
  nameOf: NameOf;
}

/** The totals of a measure, each by its name. */
export const Summary = ({ measure, result, nameOf }: Props) => {
  const { t, language } = useWords();
  // The largest alone is in the sentence above the picture already.
  const entries = Object.entries(result.summary);
  if (entries.every(([name]) => name === 'largest')) return null;
  return (
    <dl className="ts-summary" aria-label={t('measures.totals')}>
      {entries.map(([name, cell]) => (
        <div key={name}>
          <dt>{measure.summary[name]?.title[language] ?? name}</dt>
          <dd>{sayFigure(cell, measure.summary[name]?.format, language, nameOf)}</dd>
        </div>
      ))}
    </dl>
  );
};
