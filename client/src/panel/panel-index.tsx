import { useWords } from '../i18n/use-words.ts';

const SECTIONS = ['actors', 'territories'] as const;

const show = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

/** Where the reading goes on below: a long panel says what it has. The ids are those of the sections' headings. */
export const PanelIndex = () => {
  const { t } = useWords();
  return (
    <ul className="ts-panel-index" aria-label={t('brief.below')}>
      {SECTIONS.map((section) => (
        <li key={section}>
          <button type="button" onClick={() => show(`ts-${section}`)}>
            {t(`brief.to.${section}`)}
          </button>
        </li>
      ))}
    </ul>
  );
};
