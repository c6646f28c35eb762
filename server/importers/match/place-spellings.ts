/** What people put before the name of a place. */
const TITLE =
  /^(?:comune|città|citta['’]?|municipio|provincia|regione|città metropolitana|distretto|ambito|unione)\s+(?:di|del|della|dei|delle|dell['’])\s*|^(?:regione|prov\.)\s+/iu;
const BRACKETS = /\s*\([^)]*\)\s*$/u;
/** "TORINO TO", "Alba - CN": the sign of the province behind the name. */
const PROVINCE_SIGN = /^(.{3,}?)\s*[-,\s]\s*[A-Z]{2}$/u;
const SAINTS: readonly string[] = ['San ', 'Santa ', "Sant'", 'Santo '];
const ABBREVIATED_SAINT = /\b(?:S\.\s*|S\s|St[ao]?\.\s*|S\.t[ao]\s+)/u;

/**
 * A place as it is written, then the same without what people add or abbreviate, in the order in which they are to be tried:
 * "Comune di S. Damiano (AT)" -> "S. Damiano", "San Damiano", ...
 */
export const placeSpellings = (text: string): string[] => {
  const bare = text.replace(BRACKETS, '').trim();
  const untitled = bare.replace(TITLE, '').trim();
  const unsigned = PROVINCE_SIGN.exec(untitled)?.[1] ?? untitled;
  const saints = ABBREVIATED_SAINT.test(untitled)
    ? SAINTS.map((saint) => untitled.replace(ABBREVIATED_SAINT, saint))
    : [];
  const sides = untitled.includes('/') ? untitled.split('/').map((side) => side.trim()) : [];
  return [...new Set([text, bare, untitled, unsigned, ...saints, ...sides])].filter(
    (spelling) => spelling !== '',
  );
};
