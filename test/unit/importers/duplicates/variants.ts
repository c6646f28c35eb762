import { seededRandom } from '../../../../server/analytics/random.ts';

/** A rule that writes a name as people write it in lists; null where it does not apply. */
export interface Rule {
  id: string;
  write: (name: string, random: () => number) => string | null;
}

const changed = (name: string, after: string): string | null => (after === name ? null : after);

/** The first spelling that the name has, by the other. */
const swap =
  (pairs: [RegExp, string][]) =>
  (name: string): string | null => {
    const pair = pairs.find(([from]) => from.test(name));
    return pair === undefined ? null : changed(name, name.replace(pair[0], pair[1]));
  };

const LITTLE = new Set(
  'di del dello della dei degli delle e ed a al alla per la le il lo gli i in da con sul l d dell all'.split(
    ' ',
  ),
);
const wordsOf = (name: string): string[] => name.split(/[\s’'-]+/u).filter((word) => word !== '');

const initialsOf = (words: string[]): string =>
  words
    .filter((word) => !LITTLE.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('.');

/** Heads that lists abbreviate: "Consorzio intercomunale dei servizi" is written C.I.S. */
const HEAD =
  /^(?:Consorzio (?:per i servizi sociali|dei servizi alla persona|di cooperative|socio-assistenziale|intercomunale|sociale)|Centro di salute mentale|Centro per l’impiego di zona|Servizio per le dipendenze|Unione di comuni)\b/u;

export const RULES: Rule[] = [
  {
    id: 'form abbreviated',
    write: swap([
      [/Cooperativa sociale/iu, 'Coop. Soc.'],
      [/Impresa sociale/u, 'Impr. Soc.'],
      [/Fondazione/u, 'Fond.'],
      [/Associazione/u, 'Ass.'],
      [/Consorzio/u, 'Cons.'],
      [/Istituto comprensivo/u, 'I.C.'],
      [/SpA/u, 'S.p.A.'],
      [/Srl/u, 'S.r.l.'],
      [/APS/u, 'A.P.S.'],
      [/ETS/u, 'E.T.S.'],
    ]),
  },
  {
    id: 'form spelled out',
    write: swap([
      [/^Cooperativa sociale (.+)$/iu, '$1 società cooperativa sociale a r.l. ONLUS'],
      [/^(.+) APS$/u, '$1 Associazione di Promozione Sociale'],
      [/^(.+) ODV$/u, '$1 Organizzazione di Volontariato'],
      [/^(.+) ETS$/u, '$1 Ente del Terzo Settore'],
      [/^(.+) Srl$/u, '$1 Società a responsabilità limitata'],
      [/^(.+) SpA$/u, '$1 Società per Azioni'],
    ]),
  },
  {
    id: 'form left out',
    write: swap([
      [/^Cooperativa sociale (.+)$/iu, '$1'],
      [/^Associazione (.+) ODV$/u, '$1'],
      [/^(.+) (?:APS|ETS|ODV|Srl|SpA)$/u, '$1'],
    ]),
  },
  {
    id: 'form after the name',
    write: swap([
      [/^Cooperativa sociale (.+)$/iu, '$1 s.c.s.'],
      [/^Fondazione (.+)$/u, '$1, Fondazione'],
      [/^Consorzio ([\p{Lu}].+)$/u, '$1 - Consorzio'],
      [/^Comune di (.+)$/u, 'Città di $1'],
    ]),
  },
  { id: 'capitals', write: (name) => changed(name, name.toUpperCase()) },
  {
    id: 'no accents',
    write: (name) =>
      changed(
        name,
        name
          .normalize('NFD')
          .replace(/(\p{L})\u0300/gu, "$1'")
          .replace(/\p{M}/gu, '')
          .replace(/’/gu, "'"),
      ),
  },
  {
    id: 'head as acronym',
    write: (name) => {
      const head = HEAD.exec(name)?.[0];
      if (head === undefined || name === head) return null;
      const initials = initialsOf(wordsOf(head));
      return initials.length < 5 ? null : `${initials}.${name.slice(head.length)}`;
    },
  },
  {
    id: 'a letter missing',
    write: (name, random) => {
      const words = name.split(' ');
      const long = words.flatMap((word, at) => (word.length >= 7 ? [at] : []));
      const at = long[Math.floor(random() * long.length)];
      if (at === undefined) return null;
      const word = words[at] ?? '';
      const letter = 2 + Math.floor(random() * (word.length - 3));
      return changed(
        name,
        words.with(at, word.slice(0, letter) + word.slice(letter + 1)).join(' '),
      );
    },
  },
  {
    id: 'two letters the wrong way round',
    write: (name, random) => {
      const words = name.split(' ');
      const long = words.flatMap((word, at) => (word.length >= 7 ? [at] : []));
      const at = long[Math.floor(random() * long.length)];
      if (at === undefined) return null;
      const word = words[at] ?? '';
      const letter = 2 + Math.floor(random() * (word.length - 4));
      const pair = `${word.charAt(letter + 1)}${word.charAt(letter)}`;
      return changed(
        name,
        words.with(at, word.slice(0, letter) + pair + word.slice(letter + 2)).join(' '),
      );
    },
  },
  {
    id: 'articles left out',
    write: (name) =>
      changed(
        name,
        name.replace(/ (?:di|dei|del|della|delle|degli|e|a|per i|per le|alla|al) /gu, ' '),
      ),
  },
];

export interface Variant {
  name: string;
  rule: string;
  /** Position of the name that it is a writing of. */
  of: number;
}

/** One writing of each name by each rule that applies. */
export const variantsOf = (names: readonly string[], seed = 7): Variant[] => {
  const random = seededRandom(seed);
  return names.flatMap((name, of) =>
    RULES.flatMap(({ id, write }) => {
      const written = write(name, random);
      return written === null ? [] : [{ name: written, rule: id, of }];
    }),
  );
};
