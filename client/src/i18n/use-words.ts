import { useTranslation } from 'react-i18next';
import type { Language } from '../../../server/contract/fields.ts';

/** The words of the page and the language they are in. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'it';
  return { t, language };
}

export type Words = ReturnType<typeof useWords>['t'];
