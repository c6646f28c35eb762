import { useWords } from '../../i18n/use-words.ts';
import { formatNumber } from '../../i18n/formats.ts';
import type { Span } from './uncertainty.ts';

const WIDTH = 120;

/** Between which places an organisation could be, drawn over all places: by their logarithm, so that the first ones can be told apart. */
export const Whisker = ({ span, of }: { span: Span; of: number }) => {
  const { t, language } = useWords();
  const x = (place: number) =>
    (Math.log(Math.max(1, place)) / Math.log(Math.max(2, of))) * (WIDTH - 8) + 4;
  const say = (place: number) => formatNumber(Math.round(place), language);
  return (
    <span className="ts-whisker">
      <svg width={WIDTH} height="14" aria-hidden="true">
        <path
          d={`M${x(span.low)} 7H${x(span.high)}M${x(span.low)} 3v8M${x(span.high)} 3v8`}
          className="ts-whisker-line"
        />
        <circle cx={x(span.rank)} cy="7" r="3" className="ts-whisker-dot" />
      </svg>
      <span>{t('measures.fromTo', { low: say(span.low), high: say(span.high) })}</span>
    </span>
  );
};
