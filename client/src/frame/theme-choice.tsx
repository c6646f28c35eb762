import { useEffect, useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useKept } from '../ui/use-kept.ts';

const THEMES = ['light', 'dark', 'auto'] as const;
const DARK = '(prefers-color-scheme: dark)';

/** Light unless asked otherwise: what is on the page is projected and printed. */
export const ThemeChoice = () => {
  const { t } = useWords();
  const id = useId();
  const [theme, setTheme] = useKept('theme', THEMES, 'light');
  useEffect(() => {
    const system = matchMedia(DARK);
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'auto' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  return (
    <span className="ts-theme">
      <label htmlFor={id}>{t('foot.theme')}</label>
      <select
        id={id}
        value={theme}
        onChange={(event) =>
          setTheme(THEMES.find((each) => each === event.target.value) ?? 'light')
        }
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`foot.themes.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
};
