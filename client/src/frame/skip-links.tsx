import { useWords } from '../i18n/use-words.ts';

/** First stop of the keyboard. `panel`: whether there is one to go to. */
export const SkipLinks = ({ panel }: { panel: boolean }) => {
  const { t } = useWords();
  return (
    <nav className="skiplinks" aria-label={t('skip.label')}>
      <a className="visually-hidden-focusable" href="#ts-figure">
        {t('skip.main')}
      </a>
      {panel && (
        <a className="visually-hidden-focusable" href="#ts-panel">
          {t('skip.panel')}
        </a>
      )}
    </nav>
  );
};
