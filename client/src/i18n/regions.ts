import type { Language } from '../../../server/contract/fields.ts';

/** Italian says "tutto il Piemonte" but "tutta la Liguria": the words before each region's name. */
const BEFORE: Record<string, string> = {
  Abruzzo: 'tutto l’',
  Basilicata: 'tutta la ',
  Calabria: 'tutta la ',
  Campania: 'tutta la ',
  'Emilia-Romagna': 'tutta l’',
  'Friuli-Venezia Giulia': 'tutto il ',
  Lazio: 'tutto il ',
  Liguria: 'tutta la ',
  Lombardia: 'tutta la ',
  Marche: 'tutte le ',
  Molise: 'tutto il ',
  Piemonte: 'tutto il ',
  Puglia: 'tutta la ',
  Sardegna: 'tutta la ',
  Sicilia: 'tutta la ',
  Toscana: 'tutta la ',
  'Trentino-Alto Adige': 'tutto il ',
  Umbria: 'tutta l’',
  'Valle d’Aosta': 'tutta la ',
  "Valle d'Aosta": 'tutta la ',
  Veneto: 'tutto il ',
};

/** "tutto il Piemonte", "all of Piemonte"; null for a region whose article is not known. */
export const wholeRegion = (name: string, language: Language): string | null => {
  if (language === 'en') return `all of ${name}`;
  const before = BEFORE[name];
  return before === undefined ? null : `${before}${name}`;
};
