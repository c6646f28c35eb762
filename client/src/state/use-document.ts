import { useEffect } from 'react';
import type { Language } from '../../../server/contract/fields.ts';

/** Language and title of the document. */
export function useDocument(language: Language, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
