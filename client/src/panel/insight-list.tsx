import type { Insight } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAddress } from '../state/use-address.ts';
import { SpokenText } from '../ui/spoken-text.tsx';
import { InsightSpark } from './insight-spark.tsx';

interface Props {
  items: readonly Insight[];
  picture: NetworkPicture;
}

/** What the network says, each sentence a button that shows its evidence; pressed, it also says what not to read into it. */
export const InsightList = ({ items, picture }: Props) => {
  const { t } = useWords();
  const { address, go } = useAddress();
  if (items.length === 0) return <p className="ts-note">{t('brief.none')}</p>;
  return (
    <ul className="ts-sentences">
      {items.map((insight) => {
        const pressed = address.evidence === insight.id;
        return (
          <li key={insight.id} className={pressed ? 'ts-is-on' : undefined}>
            <button
              type="button"
              aria-pressed={pressed}
              onClick={() => go({ evidence: pressed ? null : insight.id })}
            >
              <span className="ts-sentence">
                <SpokenText text={insight.text} numbers={insight.numbers} />
              </span>
              <InsightSpark picture={picture} insight={insight} />
            </button>
            {pressed && (
              <div className="ts-sentence-more">
                {insight.caveat !== null && <p className="ts-caveat">{insight.caveat}</p>}
                <details>
                  <summary>{t('brief.how')}</summary>
                  <p>{insight.method}</p>
                </details>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
