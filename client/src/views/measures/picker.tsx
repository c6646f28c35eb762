import type { MeasureCategory, MeasureDescription } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';

const CATEGORIES = [
  'position',
  'brokerage',
  'groups',
  'cohesion',
  'two-mode',
  'chance',
] as const satisfies MeasureCategory[];

interface Props {
  measures: readonly MeasureDescription[];
  chosen: MeasureDescription;
  onChoose: (id: string) => void;
}

/** All that can be measured, by what it is about. A list beside the result; on a small screen a field. */
export const MeasurePicker = ({ measures, chosen, onChoose }: Props) => {
  const { t, language } = useWords();
  const groups = CATEGORIES.map((category) => ({
    category,
    items: measures.filter((measure) => measure.category === category),
  })).filter(({ items }) => items.length > 0);
  return (
    <nav className="ts-picker" aria-label={t('measures.pick')}>
      <h2 className="visually-hidden">{t('measures.pick')}</h2>
      <label className="ts-picker-field">
        <span>{t('measures.pick')}</span>
        <select value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
          {groups.map(({ category, items }) => (
            <optgroup key={category} label={t(`measures.category.${category}`)}>
              {items.map((measure) => (
                <option key={measure.id} value={measure.id}>
                  {measure.title[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div className="ts-picker-list">
        {groups.map(({ category, items }) => (
          <section key={category} aria-labelledby={`ts-category-${category}`}>
            <h3 id={`ts-category-${category}`}>{t(`measures.category.${category}`)}</h3>
            <ul>
              {items.map((measure) => (
                <li key={measure.id}>
                  <button
                    type="button"
                    aria-current={measure.id === chosen.id ? 'true' : undefined}
                    title={measure.describes[language]}
                    onClick={() => onChoose(measure.id)}
                  >
                    {measure.title[language]}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
};
