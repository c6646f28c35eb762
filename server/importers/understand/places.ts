import type { Territory } from '../../contract/territory.ts';
import { codeKey, wordKey } from '../comparable.ts';
import { placeSpellings } from '../match/place-spellings.ts';

/** Which texts are names or codes of territories of the dataset. */
export interface Places {
  knows: (text: string) => boolean;
  knowsCode: (text: string) => boolean;
}

const CODE = /^\d{4,6}$/u;

export const knownPlaces = (territories: readonly Territory[]): Places => {
  const names = new Set(territories.map(({ name }) => wordKey(name)));
  const codes = new Set(
    territories.flatMap(({ code, level }) =>
      code === null || level !== 'municipality' ? [] : [codeKey(code)],
    ),
  );
  const knowsCode = (text: string): boolean => CODE.test(text) && codes.has(codeKey(text));
  return {
    knowsCode,
    knows: (text) =>
      knowsCode(text) || placeSpellings(text).some((spelling) => names.has(wordKey(spelling))),
  };
};
