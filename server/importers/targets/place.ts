import type { Text } from '../../contract/fields.ts';
import type { Facts, LevelFacts, PlaceFacts } from '../row-facts.ts';
import { choice, line } from './target-kinds.ts';
import type { Target } from './target.ts';
import { LEVEL_WORDS } from './vocabularies.ts';

type LevelOf = (facts: Facts) => LevelFacts;

const codeAndName = (prefix: string, describes: Text, levelOf: LevelOf): Target[] => [
  line(
    `${prefix}.code`,
    { it: `${describes.it}: codice`, en: `${describes.en}: code` },
    50,
    (facts, value) => {
      levelOf(facts).code ??= value;
    },
  ),
  line(
    `${prefix}.name`,
    { it: `${describes.it}: nome`, en: `${describes.en}: name` },
    400,
    (facts, value) => {
      levelOf(facts).name ??= value;
    },
  ),
];

const level = (prefix: string, describes: Text, usual: Text, levelOf: LevelOf): Target =>
  choice(
    `${prefix}.level`,
    {
      it: `${describes.it}: livello, di norma ${usual.it}`,
      en: `${describes.en}: level, ${usual.en} unless said`,
    },
    LEVEL_WORDS,
    (facts, value) => {
      levelOf(facts).level ??= value;
    },
  );

/** A place by its own codes and names, with what it lies in; what is not known is created. */
export const placeTargets = (
  prefix: string,
  describes: Text,
  placeOf: (facts: Facts) => PlaceFacts,
): Target[] => {
  const inIt = describes.it.toLowerCase();
  const inEn = describes.en.toLowerCase();
  const around = { it: `Luogo che contiene: ${inIt}`, en: `Place that contains: ${inEn}` };
  const region = { it: `Regione: ${inIt}`, en: `Region: ${inEn}` };
  return [
    ...codeAndName(prefix, describes, (facts) => placeOf(facts).self),
    level(prefix, describes, { it: 'comune', en: 'municipality' }, (facts) => placeOf(facts).self),
    ...codeAndName(`${prefix}.parent`, around, (facts) => placeOf(facts).parent),
    level(
      `${prefix}.parent`,
      around,
      { it: 'provincia', en: 'province' },
      (facts) => placeOf(facts).parent,
    ),
    ...codeAndName(`${prefix}.region`, region, (facts) => placeOf(facts).region),
  ];
};
