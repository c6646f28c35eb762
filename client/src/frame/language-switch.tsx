import { useWords } from '../i18n/use-words.ts';
import { Go } from '../ui/go.tsx';

const CHOICES = [
  { language: 'it', short: 'ITA', name: 'Italiano' },
  { language: 'en', short: 'ENG', name: 'English' },
] as const;

export const LanguageSwitch = () => {
  const { t, language } = useWords();
  return (
    <ul className="ts-languages" aria-label={t('bar.language')}>
      {CHOICES.map((each) => (
        <li key={each.language}>
          <Go
            to={{ language: each.language }}
            lang={each.language}
            hrefLang={each.language}
            title={each.name}
            aria-current={each.language === language ? 'true' : undefined}
          >
            {each.short}
            <span className="visually-hidden"> {each.name}</span>
          </Go>
        </li>
      ))}
    </ul>
  );
};
