import type { Text } from '../../contract/fields.ts';
import type { DuplicateGroup } from '../../contract/imports.ts';
import { nameKey } from '../comparable.ts';
import { compareNames } from './compare-names.ts';
import type { Finding, NamePair, RecordPair } from './evidence/finding.ts';
import { compareIdentifiers } from './evidence/identifiers.ts';
import { NAME_EVIDENCE, RECORD_EVIDENCE } from './evidence/index.ts';
import { relateSeats } from './evidence/seat.ts';

import type { DuplicatePair, NameRecord } from './name-record.ts';
import type { WeighedName } from './weigh-names.ts';

/** Two names and all that they say by themselves. */
export interface JudgedNames {
  pair: NamePair;
  findings: Finding[];
  points: number;
  plain: boolean;
}

/** Log-odds of two names that are alike by so much, and have nothing else for or against them. */
const pointsOf = (similarity: number): number => 8 * (similarity - 0.5);

/** Scores from which a pair is in a group; below the last it is none. */
export const GROUP_FROM = { probable: 0.85, possible: 0.5 } as const;
const HIGHEST = 0.999;
/** Log-odds of names that no seat can make one any more; an identifier can, and is looked for by itself. */
export const HOPELESS = -1.3;
const CERTAIN_FROM = 0.99;
/** Likeness below which the same number of a register is rather a slip than the same body. */
const HARDLY_ALIKE = 0.3;
const ALIAS_POINTS = -0.3;

const isPlain = ({ comparison, places, a, b }: NamePair): boolean => {
  const saints = [a.saint, b.saint].flatMap((saint) => saint?.split(' ') ?? []);
  const saint = new Set(['san', 'santi', ...saints, comparison.acronym]);
  return !comparison.common.some(
    ({ text, role, acronym, tail }) =>
      role === 'proper' && !acronym && !tail && !saint.has(text) && !places.has(text),
  );
};

export const judgeNames = (
  a: WeighedName,
  b: WeighedName,
  places: ReadonlySet<string>,
): JudgedNames => {
  const comparison = compareNames(a, b);
  const pair = { a, b, comparison, places };
  const alike = pointsOf(comparison.similarity);
  if (alike < HOPELESS) return { pair, findings: [], points: alike, plain: true };
  const findings = NAME_EVIDENCE.flatMap(({ weigh }) => weigh(pair) ?? []);
  const points = findings.reduce((sum, each) => sum + each.points, alike);
  return { pair, findings, points, plain: isPlain(pair) };
};

const nameReason = (
  a: NameRecord,
  b: NameRecord,
  own: boolean,
  names: JudgedNames,
): Text | null => {
  const { comparison, a: x, b: y } = names.pair;
  const { equal, acronym, similarity } = comparison;
  if (nameKey(a.name) === nameKey(b.name)) return { it: 'stesso nome', en: 'same name' };
  if (acronym !== null) {
    const short = acronym.toUpperCase();
    return { it: `${short} ne è la sigla`, en: `${short} is its acronym` };
  }
  if (!own)
    return equal
      ? { it: 'stesso nome, tra gli altri nomi', en: 'same name, among the other names' }
      : { it: 'simile a un altro nome', en: 'similar to another name' };
  if (equal)
    return x.forms.join(' ') === y.forms.join(' ')
      ? { it: 'stesso nome, scritto diversamente', en: 'same name, written otherwise' }
      : { it: 'stesso nome, a parte la forma giuridica', en: 'same name but for the legal form' };
  return similarity >= GROUP_FROM.possible ? { it: 'nome simile', en: 'similar name' } : null;
};

const sigmoid = (points: number): number => 1 / (1 + Math.exp(-points));
const rounded = (score: number): number => Math.round(score * 1_000) / 1_000;

/** Evidence that is not so grave that it stands in the way of a certain pair. */
const SLIGHT = -1;

/**
 * What may be merged without asking: the same number of a register and no official one that differs, under names that are not
 * strangers to each other; or the same name at the same place, and nothing of weight against it.
 */
const isCertain = (
  a: NameRecord,
  b: NameRecord,
  own: boolean,
  names: JudgedNames,
  findings: readonly Finding[],
): boolean => {
  const { same, different } = compareIdentifiers(a, b);
  const { equal, similarity } = names.pair.comparison;
  if (different.some((register) => !register.startsWith('source:'))) return false;
  if (same.length > 0) return similarity >= HARDLY_ALIKE;
  if (different.length > 0 || !own || !equal || relateSeats(a, b) !== 'same') return false;
  return findings.every(({ points }) => points > SLIGHT);
};

const groupOf = (certain: boolean, score: number): DuplicateGroup | null => {
  if (certain) return 'certain';
  if (score >= GROUP_FROM.probable) return 'probable';
  return score >= GROUP_FROM.possible ? 'possible' : null;
};

/** A verdict on two records, not yet put into words. */
export interface Judged {
  a: NameRecord;
  b: NameRecord;
  /** Found by their own names, not by other ones that they have. */
  own: boolean;
  names: JudgedNames;
  findings: Finding[];
  score: number;
  group: DuplicateGroup;
}

/** How likely two records are one; null when hardly. */
export const judge = (
  a: NameRecord,
  b: NameRecord,
  own: boolean,
  names: JudgedNames,
): Judged | null => {
  const pair: RecordPair = { a, b, names: names.pair, plain: names.plain };
  const more = RECORD_EVIDENCE.flatMap(({ weigh }) => weigh(pair) ?? []);
  const findings = [...names.findings, ...more];
  const certain = isCertain(a, b, own, names, findings);
  const points = more.reduce((sum, each) => sum + each.points, names.points);
  const likely = Math.min(HIGHEST, sigmoid(points + (own ? 0 : ALIAS_POINTS)));
  const score = rounded(certain ? Math.max(CERTAIN_FROM, likely) : likely);
  const group = groupOf(certain, score);
  return group === null ? null : { a, b, own, names, findings, score, group };
};

/** The verdict with its reasons in words. */
export const explain = ({ a, b, own, names, findings, score, group }: Judged): DuplicatePair => {
  const name = nameReason(a, b, own, names);
  const said = (speaks: (points: number) => boolean): Text[] =>
    findings.flatMap(({ points, text }) => (speaks(points) ? [text()] : []));
  return {
    a,
    b,
    score,
    group,
    reasons: [...(name === null ? [] : [name]), ...said((points) => points > 0)],
    against: said((points) => points <= 0),
  };
};
