import { wordKey } from '../comparable.ts';

/** Words that stand where nobody knows who, in the languages of Europe's lists, in comparable form. */
const NOBODY = new Set(
  [
    'n.d.',
    'n.d',
    'nd',
    'n/d',
    'n.a.',
    'na',
    'n/a',
    'non disponibile',
    'non definito',
    'non noto',
    'non nota',
    'da definire',
    'da individuare',
    'da definirsi',
    'in via di definizione',
    'ignoto',
    'sconosciuto',
    'nessuno',
    'vari',
    'varie',
    'enti vari',
    'soggetti vari',
    'altri',
    'altro',
    'altri partner',
    'altri enti',
    'altri soggetti',
    'e altri',
    'unknown',
    'not available',
    'not applicable',
    'notapplicable',
    'to be defined',
    'to be determined',
    'tbd',
    'tba',
    'none',
    'various',
    'others',
    'other partners',
    'several',
    'anonymous',
    'unbekannt',
    'keine angabe',
    'k.a.',
    'diverse',
    'verschiedene',
    'o.a.',
    'inconnu',
    'non communique',
    'a definir',
    'divers',
    'autres',
    'autres partenaires',
    'desconocido',
    'por definir',
    'varios',
    'otros',
    'sin datos',
    'ukjent',
    'ikke oppgitt',
    'diverse andre',
    'okand',
    'ej angiven',
    'ovriga',
    'ukendt',
    'ikke angivet',
    'onbekend',
    'nieznany',
    'null',
    'nil',
    'xxx',
    '???',
  ].map(wordKey),
);

/** Whether a name stands for nobody in particular: "n.d.", "ukjent", "altri partner", a lone sign. */
export const namesNobody = (name: string): boolean => {
  const key = wordKey(name);
  return key === '' || NOBODY.has(key) || /^x+$/u.test(key);
};

const MAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu;
const PHONE = /(?:^|[^\d])(?:\+\d{2}|0\d{1,3}|3\d{2})[\s./-]\d{5,}/u;
/** Codice fiscale of a person: six letters of the names, year, month, day, place, check letter. */
const PERSON_CODE = /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/iu;

/** E-mail addresses, telephone numbers and tax codes of persons have no place among organisations. */
export const holdsPersonalData = (text: string): boolean =>
  MAIL.test(text) || PHONE.test(text) || PERSON_CODE.test(text);
