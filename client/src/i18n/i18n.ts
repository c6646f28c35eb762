import type { Language } from '../../../server/contract/fields.ts';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { formatNumber } from './formats.ts';
import { it, type Translation } from './it.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Translation };
  }
}

/** The words of the page, ready in both languages at once: a change of language asks for nothing. */
export function createI18n(language: Language): I18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'it',
    supportedLngs: ['it', 'en'] satisfies Language[],
    resources: { it: { translation: it }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.services.formatter?.add('number', (value: number, asked) =>
    formatNumber(value, asked === 'en' ? 'en' : 'it'),
  );
  return instance;
}
