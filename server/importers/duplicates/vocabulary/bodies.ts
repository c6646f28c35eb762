import type { Text } from '../../../contract/fields.ts';

/** A kind of institution that a name announces. Two different ones are two bodies, whatever else is alike. */
export interface Body {
  id: string;
  words: Text;
  /** As of `LegalForm.written`. */
  written: string;
  /** A name that has it and one that has not are hardly the same ("Comune di Alba", "Alba"). */
  needed: boolean;
}

export const BODIES: readonly Body[] = [
  {
    id: 'province',
    words: { it: 'provincia', en: 'province' },
    written: 'amministrazione provinciale|citta metropolitana|provincia|province|provinz|landkreis',
    needed: true,
  },
  {
    id: 'union',
    words: { it: 'unione di comuni', en: 'union of municipalities' },
    written:
      'unione montana|com(?:unita)? montana|comunita collinare|unione (?:di |dei |collinare |di comuni )*comuni|unione collinare|communaute de communes',
    needed: true,
  },
  {
    id: 'municipality',
    words: { it: 'comune', en: 'municipality' },
    written:
      'amministrazione comunale|comune|citta (?:di|del|della|dei)|municipio|municipality|city of|ville de|commune de|mairie|gemeente|gemeinde|stadt|ayuntamiento|kommune?n?',
    needed: true,
  },
  {
    id: 'region',
    words: { it: 'regione', en: 'region' },
    written: 'giunta regionale|regione|region',
    needed: true,
  },
  {
    id: 'local health',
    words: { it: 'azienda sanitaria', en: 'local health authority' },
    written:
      '(?:az(?:ienda)? )?(?:unita )?sanitaria (?:locale|territoriale|unica)|azienda ussl|local health (?:authority|unit)|asl|ausl|ulss|asst|asp|azienda sanitaria',
    needed: true,
  },
  {
    id: 'hospital',
    words: { it: 'ospedale', en: 'hospital' },
    written:
      'az(?:ienda)? osp(?:edaliera|edaliero)?(?: universitaria)?|presidio ospedaliero|ospedale|hospital|aou|aso',
    needed: true,
  },
  {
    id: 'district',
    words: { it: 'distretto', en: 'district' },
    written: 'distretto(?: sanitario| sociale| della coesione sociale)?',
    needed: true,
  },
  {
    id: 'comprehensive school',
    words: { it: 'istituto comprensivo', en: 'comprehensive school' },
    written: 'ist(?:ituto)? compr?(?:ensivo)?(?: statale)?|ics?',
    needed: true,
  },
  {
    id: 'primary school',
    words: { it: 'direzione didattica', en: 'primary school' },
    written: 'dir(?:ezione)? did(?:attica)?(?: statale)?|circolo didattico',
    needed: true,
  },
  {
    id: 'high school',
    words: { it: 'scuola superiore', en: 'secondary school' },
    written:
      'liceo(?: classico| scientifico| artistico| statale)*|ist(?:ituto)? (?:di )?istruzione (?:secondaria )?superiore|iis|ist(?:ituto)? (?:tecnico|professionale)(?: statale)?|itis|ipsia',
    needed: true,
  },
  {
    id: 'polytechnic',
    words: { it: 'politecnico', en: 'polytechnic' },
    written:
      'politecnico|polytechnic|technische (?:universitat|hochschule)|institute of technology',
    needed: true,
  },
  {
    id: 'university',
    words: { it: 'università', en: 'university' },
    written:
      'univ(?:ersita|ersity|ersite|ersitat|ersiteit|ersidad)?(?: degli studi)?|universitetet?',
    needed: true,
  },
  {
    id: 'parish',
    words: { it: 'parrocchia', en: 'parish' },
    written: 'parr(?:occhia)?(?: in rete)?|parish|paroisse|pfarrei',
    needed: true,
  },
  {
    id: 'diocese',
    words: { it: 'diocesi', en: 'diocese' },
    written: '(?:arci)?diocesi|diocese|curia',
    needed: true,
  },
  {
    id: 'chamber',
    words: { it: 'camera di commercio', en: 'chamber of commerce' },
    written: 'cciaa|camera (?:di )?commercio(?: industria artigianato (?:e )?agricoltura)?',
    needed: true,
  },
  {
    id: 'library',
    words: { it: 'biblioteca', en: 'library' },
    written: 'biblioteca|library',
    needed: false,
  },
  {
    id: 'consortium',
    words: { it: 'consorzio', en: 'consortium' },
    written: 'cons(?:orzio|ortium)?',
    needed: false,
  },
];

const WORDS = new Map(BODIES.map(({ id, words }) => [id, words]));

export const bodyWords = (id: string): Text => WORDS.get(id) ?? { it: id, en: id };

const NEEDED = new Set(BODIES.filter(({ needed }) => needed).map(({ id }) => id));

export const isNeeded = (body: string): boolean => NEEDED.has(body);
