/** "fondazione" -> "Fondazione". */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('it') + text.slice(1);
