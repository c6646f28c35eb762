import { useWords } from '../i18n/use-words.ts';

/** First stop of the keyboard. */
export const SkipLinks = () => {
  const { t } = useWords();
  return (
    <nav className="skiplinks" aria-label={t('skip.label')}>
      <a className="visually-hidden-focusable" href="#ts-figure">
        {t('skip.main')}
      </a>
      <a className="visually-hidden-focusable" href="#ts-panel">
        {t('skip.panel')}
      </a>
    </nav>
  );
};
