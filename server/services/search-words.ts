/** The words of a name as search compares them. */
export interface Words {
  /** What tells one name from another. */
  core: string[];
  /** Legal forms, in one spelling each: they do not matter, but break ties. */
  forms: string[];
}

/**
 * Legal forms as they are written, on text without accents, case and punctuation; the longest first.
 * "Coop. Soc.", "Soc. Coop. Sociale", "S.C.S." and "cooperativa sociale" are one.
 */
const LEGAL_FORMS: [form: string, written: RegExp][] = [
  [
    'cooperativa sociale',
    /\b(?:soc(?:ieta)? )?coop(?:erativ[ae])? soc(?:iale|iali)?\b|\bscs\b|\bsoc(?:ieta)? coop(?:erativa)? soc\b/gu,
  ],
  ['cooperativa', /\bsoc(?:ieta)? coop(?:erativa)?\b|\bcoop(?:erativ[ae])?\b|\bsca?rl\b|\barl\b/gu],
  ['aps', /\bass(?:oc(?:iazione)?)? (?:di )?promozione sociale\b|\baps\b/gu],
  ['odv', /\b(?:org(?:anizzazione)?|ass(?:oc(?:iazione)?)?) (?:di )?volontariato\b|\bodv\b/gu],
  ['asd', /\bass(?:oc(?:iazione)?)? sportiva dilettantistica\b|\bs?sd\b|\basd\b/gu],
  ['ets', /\bente (?:del )?terzo settore\b|\bets\b/gu],
  ['impresa sociale', /\bimpresa sociale\b/gu],
  ['spa', /\bsoc(?:ieta)? per azioni\b|\bspa\b/gu],
  ['srl', /\bsoc(?:ieta)? (?:a )?responsabilita limitata(?: semplificata)?\b|\bsrls?\b/gu],
  ['sas', /\bsas\b/gu],
  ['snc', /\bsnc\b/gu],
  ['onlus', /\bonlus\b/gu],
];

/** Articles and prepositions: people leave them out or get them wrong. */
const LITTLE = new Set(
  'a ad al alla alle ai agli allo all con col da dal dalla d de dei del della delle dello degli dell di e ed i il in la le lo l gli nel nella nei o per su sul sulla tra fra un una the of and for'.split(
    ' ',
  ),
);

const ABBREVIATIONS: Record<string, string> = {
  ass: 'associazione',
  assoc: 'associazione',
  fond: 'fondazione',
  cons: 'consorzio',
  ist: 'istituto',
  univ: 'universita',
  s: 'san',
  ss: 'santi',
  st: 'san',
};

/** "c.i.s.s." and "c i s s" are "ciss". */
const joinInitials = (text: string): string =>
  text
    .replace(/(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L})+(?![\p{L}\p{N}])/gu, (spaced) =>
      spaced.replaceAll(' ', ''),
    );

const plain = (text: string): string =>
  joinInitials(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).trim();

/** Splits a name, or what someone types, into what matters and legal forms. O(length). */
export const wordsOf = (text: string): Words => {
  const forms: string[] = [];
  let rest = plain(text);
  for (const [form, written] of LEGAL_FORMS) {
    rest = rest.replace(written, () => {
      forms.push(form.replaceAll(' ', ''));
      return ' ';
    });
  }
  const words = rest.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !LITTLE.has(word));
  return {
    core: (telling.length > 0 ? telling : words).map((word) => ABBREVIATIONS[word] ?? word),
    forms,
  };
};

/** Official numbers are compared without spaces and punctuation. */
export const codeOf = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
