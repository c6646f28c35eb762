import type { Identifier, Text } from '../../../contract/fields.ts';
import type { NameRecord } from '../name-record.ts';
import type { RecordEvidence } from './finding.ts';

const POINTS = { same: 7, different: -4.2, differentInSource: -1.2 };

/** Schemes whose numbers are of one register: a company's tax code is its VAT number. */
const REGISTERS: Record<string, string> = {
  'it-cf': 'it-tax',
  'it-piva': 'it-tax',
  'it-vat': 'it-tax',
};
const ITALIAN_DIGITS = 11;

const registerOf = (scheme: string): string => REGISTERS[scheme] ?? scheme;
const isOfSource = (scheme: string): boolean => scheme.startsWith('source:');

/** Blanks, case and punctuation do not count; a tax code gets back the zeros that a spreadsheet ate. */
const valueOf = ({ scheme, value }: Identifier): string => {
  const compact = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (registerOf(scheme) !== 'it-tax') return compact;
  return compact.replace(/^it(?=\d{11}$)/u, '').padStart(ITALIAN_DIGITS, '0');
};

/** Register and value: equal for two writings of one identifier. */
export const identifierKeys = ({ identifiers }: Pick<NameRecord, 'identifiers'>): Set<string> =>
  new Set(identifiers.map((each) => `${registerOf(each.scheme)}|${valueOf(each)}`));

const NAMES: Record<string, Text> = {
  'it-tax': { it: 'codice fiscale', en: 'tax code' },
  'it-runts': { it: 'numero RUNTS', en: 'RUNTS number' },
  'it-ipa': { it: 'codice IPA', en: 'IPA code' },
  'eu-pic': { it: 'codice PIC', en: 'PIC' },
};

const nameOf = (register: string): Text => {
  const source = register.replace(/^source:/u, '');
  return (
    NAMES[register] ??
    (isOfSource(register)
      ? { it: `codice in «${source}»`, en: `code in "${source}"` }
      : { it: `codice ${register}`, en: `${register} code` })
  );
};

const registers = (keys: Iterable<string>): Set<string> =>
  new Set(Array.from(keys, (key) => key.slice(0, key.indexOf('|'))));

export interface IdentifierComparison {
  /** Registers in which both have the same number, official ones first. */
  same: string[];
  /** Registers in which they have different numbers and none in common. */
  different: string[];
}

export const compareIdentifiers = (
  a: Pick<NameRecord, 'identifiers'>,
  b: Pick<NameRecord, 'identifiers'>,
): IdentifierComparison => {
  if (a.identifiers.length === 0 || b.identifiers.length === 0) return { same: [], different: [] };
  const [keysA, keysB] = [identifierKeys(a), identifierKeys(b)];
  const same = registers([...keysA].filter((key) => keysB.has(key)));
  const ofB = registers(keysB);
  const different = [...registers(keysA)].filter((each) => ofB.has(each) && !same.has(each));
  const officialFirst = [...same].toSorted((x, y) => Number(isOfSource(x)) - Number(isOfSource(y)));
  return { same: officialFirst, different };
};

/** An official number that both have, or that each has its own of. */
export const identifiers: RecordEvidence = {
  id: 'identifiers',
  weigh: ({ a, b }) => {
    const { same, different } = compareIdentifiers(a, b);
    const [register] = same;
    if (register !== undefined) {
      const { it, en } = nameOf(register);
      return { points: POINTS.same, text: () => ({ it: `stesso ${it}`, en: `same ${en}` }) };
    }
    const official = different.find((each) => !isOfSource(each));
    const of = official ?? different[0];
    if (of === undefined) return null;
    const { it, en } = nameOf(of);
    return {
      points: official === undefined ? POINTS.differentInSource : POINTS.different,
      text: () => ({ it: `${it} diverso`, en: `different ${en}` }),
    };
  },
};
