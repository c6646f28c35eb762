import type { Mapping } from '../../contract/imports.ts';
import type { Text } from '../../contract/fields.ts';
import type { Assigned, PlaceOwner } from './assign-meanings.ts';
import type { Candidate, Column } from './column.ts';
import { headingKey } from './heading-key.ts';
import type { Guess } from './guess.ts';
import type { Guessed } from './guess-columns.ts';
import type { Meaning } from './heading-words.ts';
import type { Sample } from './sample.ts';

const KNOWN_PLACES = 0.3;
const EUROPEAN =
  /\b(?:h2020|horizon|cordis|ec contribution|ec max contribution|framework programme|grant agreement)\b/u;
const PIC = /^\d{9}$/u;
const GRANT = /^(?:\d{6}|\d{9})$/u;

const ownScheme = (heading: string): string =>
  `source:${headingKey(heading).replaceAll(' ', '-').slice(0, 60)}`;

/** `project.id.source` -> `project.id.eu-grant` or `project.id.source:codice-progetto`. */
const withScheme = (meaning: Meaning, column: Column, isEuropean: boolean): string => {
  const { heading, profile } = column;
  const samples = profile.samples.map((sample) => sample.replace(/^[^:]*:\s*/u, ''));
  if (meaning === 'project.id.source') {
    const isGrant =
      samples.length > 0 &&
      samples.every((sample) => GRANT.test(sample)) &&
      (isEuropean || profile.samples.some((sample) => EUROPEAN.test(headingKey(sample))));
    return isGrant ? 'project.id.eu-grant' : `project.id.${ownScheme(heading)}`;
  }
  if (meaning === 'organization.id.eu-pic' && !samples.every((sample) => PIC.test(sample))) {
    return `organization.id.${ownScheme(heading)}`;
  }
  return meaning === 'organization.id.source' ? `organization.id.${ownScheme(heading)}` : meaning;
};

interface Surroundings {
  owner: PlaceOwner;
  /** Whether there is a column of codes, and how many of the names are known. */
  hasCodes: boolean;
  known: number;
  isEuropean: boolean;
}

const TEXT_OF: Record<PlaceOwner, string | null> = {
  'organization.territory': 'organization.territory',
  'project.territory': 'project.territories',
  territory: null,
};

/** The target of a meaning; null when it is of no use beside the others. */
const targetOf = (meaning: Meaning, column: Column, around: Surroundings): string | null => {
  const { owner, hasCodes, known, isEuropean } = around;
  if (!meaning.startsWith('place.'))
    return meaning === 'territory.level'
      ? `${owner}.level`
      : withScheme(meaning, column, isEuropean);
  const byText = TEXT_OF[owner];
  if (byText !== null && !hasCodes && known >= KNOWN_PLACES)
    return meaning === 'place.name' ? byText : null;
  return `${owner}${meaning.slice('place'.length)}`;
};

/** Places of a project that nobody knows would only be complained about. */
const usefulOf = ({ profile }: Column, candidate: Candidate | null): Candidate | null =>
  candidate?.meaning === 'project.territories' &&
  profile.looked > 0 &&
  profile.places < KNOWN_PLACES
    ? null
    : candidate;

const confidenceOf = (score: number): number => Math.round(score * 100) / 100;

const LEFT_OUT = {
  personal: {
    it: 'sembra riguardare persone: qui stanno solo organizzazioni, resta fuori',
    en: 'seems to be about persons: only organisations belong here, it is left out',
  },
  empty: { it: 'la colonna è vuota', en: 'the column is empty' },
  unknown: {
    it: 'non si capisce che cosa dica: scegli tu, o lasciala fuori',
    en: 'it is not clear what it says: choose, or leave it out',
  },
  unused: {
    it: 'non serve alla rete: resta fuori',
    en: 'of no use to the network: it is left out',
  },
  unknownPlaces: {
    it: 'i luoghi non sono tra quelli noti: resta fuori',
    en: 'the places are not among those known: it is left out',
  },
  place: {
    it: 'il luogo si capisce già da un’altra colonna',
    en: 'another column tells the place already',
  },
} satisfies Record<string, Text>;

const whyLeftOut = ({ candidates: [first], profile }: Column): Text => {
  if (profile.mails > 0.3) return LEFT_OUT.personal;
  if (first?.meaning === 'personal') return LEFT_OUT.personal;
  if (profile.looked === 0) return LEFT_OUT.empty;
  if (first?.meaning === 'nothing') return LEFT_OUT.unused;
  if (first?.meaning === 'project.territories') return LEFT_OUT.unknownPlaces;
  if (first?.meaning.startsWith('place.') === true) return LEFT_OUT.place;
  return LEFT_OUT.unknown;
};

/** The strongest identifiers first: their order in the mapping is the order in which they decide. */
const STRENGTH = [/\.id\.(?!source:|eu-vat)/u, /\.id\.source:/u, /\.id\.eu-vat/u];
const strengthOf = (target: string): number => {
  const at = STRENGTH.findIndex((is) => is.test(target));
  return at === -1 ? STRENGTH.length : at;
};
const YES = ['sì', 'si', 's', 'yes', 'y', 'x', '1', 'true', 'vero', 'ja', 'oui'];
const NO = ['no', 'n', '0', 'false', 'falso', 'nein', 'nei', 'non'];
const YEAR = /\b(1[89]\d{2}|20\d{2})\b/u;

const yesNoRoles = (): Record<string, string> => ({
  ...Object.fromEntries(YES.map((word) => [word, 'lead'])),
  ...Object.fromEntries(NO.map((word) => [word, 'partner'])),
});

const roleByYesNo = (column: Column): boolean =>
  column.slot?.role === 'lead' && column.slot.rest === '' && column.profile.yesNo >= 0.7;

/** Meanings -> targets of the contract, with what the mapping must say beside the columns. */
export const toTargets = (
  columns: readonly Column[],
  { shape, owner, of, slots }: Assigned,
  _sample: Sample,
): Omit<Guessed, 'dateFormat'> => {
  const placed = [...of]
    .filter(([, { candidate }]) => candidate.meaning === 'place.name')
    .map(([column]) => column);
  const known = Math.max(0, ...placed.map(({ profile }) => profile.places));
  const isEuropean = columns.some(({ heading }) => EUROPEAN.test(headingKey(heading)));
  const hasCodes = [...of.values()].some(({ candidate }) => candidate.meaning === 'place.code');
  const values: Mapping['values'] = {};
  const constants: Mapping['constants'] = {};

  const slotTarget = (column: Column): string | null => {
    const said = slots.get(column);
    if (said === undefined) return null;
    const { meaning, slot } = said;
    const knownHere = column.profile.places;
    const around = {
      owner: 'organization.territory',
      hasCodes: meaning === 'place.code',
      known: knownHere,
      isEuropean,
    } as const;
    const own: Meaning =
      meaning === 'name'
        ? 'organization.name'
        : meaning === 'identifier'
          ? 'organization.id.source'
          : meaning === 'website'
            ? 'organization.website'
            : meaning === 'amount'
              ? 'participation.amount'
              : meaning;
    const target = targetOf(own, column, around);
    return target === null ? null : `${target}@${slot}`;
  };

  const guesses = columns.map((column): Guess => {
    const assigned = usefulOf(column, of.get(column)?.candidate ?? null);
    const bySlot = slotTarget(column);
    const isRole = shape !== 'organizations' && roleByYesNo(column);
    if (isRole) values['participation.role'] = yesNoRoles();
    const target = isRole
      ? 'participation.role'
      : (bySlot ??
        (assigned === null
          ? null
          : targetOf(assigned.meaning, column, { owner, hasCodes, known, isEuropean })));
    const year = YEAR.exec(column.heading)?.[1];
    if (target === 'territory.population' && year !== undefined)
      constants['territory.populationYear'] = year;
    const score = bySlot !== null || isRole ? 0.85 : (assigned?.score ?? 0);
    const others = column.candidates
      .filter(({ meaning }) => meaning !== 'nothing' && meaning !== 'personal')
      .flatMap(({ meaning }) => alternatives(meaning, shape, owner))
      .map((meaning) => targetOf(meaning, column, { owner, hasCodes: true, known, isEuropean }))
      .filter((name): name is string => name !== null && name !== target);
    return {
      column: column.heading,
      target,
      origin: target === null ? 'none' : (assigned?.origin ?? 'heading'),
      confidence: target === null ? 0 : confidenceOf(score),
      reasons: reasonsOf(column, assigned, target, bySlot !== null || isRole),
      samples: column.profile.samples,
      alternatives: [...new Set(others)].slice(0, 5),
      split: null,
    };
  });

  const mapped = guesses
    .filter((guess): guess is Guess & { target: string } => guess.target !== null)
    .toSorted((a, b) => strengthOf(a.target) - strengthOf(b.target));
  return {
    shape,
    guesses,
    columns: Object.fromEntries(mapped.map(({ column, target }) => [column, target])),
    values,
    constants,
    confidence: confidence(shape, guesses),
  };
};

const GENERIC_TARGETS: Partial<Record<Meaning, Meaning[]>> = {
  name: ['organization.name', 'project.title'],
  identifier: ['organization.id.source', 'project.id.source'],
  website: ['organization.website', 'project.website'],
  description: ['project.description', 'organization.description'],
  start: ['project.start', 'participation.start'],
  end: ['project.end', 'participation.end'],
  amount: ['participation.amount', 'project.grant', 'project.cost'],
};

const alternatives = (meaning: Meaning, shape: Mapping['shape'], owner: PlaceOwner): Meaning[] => {
  if (meaning === 'place.name' && shape !== 'territories') {
    return owner === 'organization.territory'
      ? ['place.name', 'project.territories']
      : ['place.name'];
  }
  return GENERIC_TARGETS[meaning] ?? [meaning];
};

const reasonsOf = (
  column: Column,
  assigned: Candidate | null,
  target: string | null,
  bySlot: boolean,
): Text[] => {
  if (target === null) return [whyLeftOut(column)];
  if (!bySlot) return assigned?.reasons ?? [];
  return [
    {
      it: `l’intestazione nomina uno dei partecipanti: «${column.heading}»`,
      en: `the heading names one of those who take part: "${column.heading}"`,
    },
  ];
};

const NEEDED: Record<Exclude<NonNullable<Mapping['shape']>, 'dataset'>, RegExp[]> = {
  participations: [/^organization\.name/u, /^project\.(?:title|id\.|acronym)/u],
  projects: [/^project\.(?:title|id\.|acronym)/u],
  organizations: [/^organization\.name/u],
  territories: [/^territory\.(?:name|code)/u],
};

const confidence = (shape: Guessed['shape'], guesses: readonly Guess[]): number => {
  const needs = shape === 'dataset' ? [] : NEEDED[shape];
  const met = needs.map((is) =>
    Math.max(
      0,
      ...guesses
        .filter(({ target }) => [target].flat().some((name) => name !== null && is.test(name)))
        .map((each) => each.confidence),
    ),
  );
  return met.length === 0 ? 1 : Math.min(...met);
};
