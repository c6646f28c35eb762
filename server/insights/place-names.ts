const PREFIXES =
  /^(ambito( territoriale| sociale)?|distretto( sanitario| sociale)?|provincia|città metropolitana|comune|consorzio)\s+(di\s+|del\s+|della\s+|delle\s+|dei\s+|degli\s+|dell['’]\s*|d['’]\s*)|^ambito\s+/iu;

/** `Canavese` for `Ambito del Canavese`: the name as people say it. */
export const shortPlaceName = (name: string): string => {
  const short = name.replace(PREFIXES, '');
  return short === '' ? name : short.charAt(0).toLocaleUpperCase('it') + short.slice(1);
};
