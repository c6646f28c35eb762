import type { Text } from '../../../contract/fields.ts';

/** What a body is in law, coarsely: two bodies of different classes are rarely one. */
export type LegalClass = 'cooperative' | 'association' | 'foundation' | 'company';

export interface LegalForm {
  id: string;
  /** Null: a quality that bodies of any class may have (onlus, ETS, impresa sociale). */
  class: LegalClass | null;
  /**
   * How it is written, as a regular expression on words without accents, case and punctuation; initials are joined ("S.p.A." is
   * `spa`). Longer forms stand before those they contain.
   */
  written: string;
  /** Counts only as the last words of a name, or the first: elsewhere the same letters are a word or a place. */
  atEdge?: true;
}

const SOCIETA = String.raw`soc(?:ieta|iety)?`;
const COOP = String.raw`coop(?:erativ[ae])?`;
const ASS = String.raw`ass(?:oc(?:iazione|iation)?|ne)?`;

/** Italian forms with their abbreviations, then those of the other countries that take part in European projects. */
export const LEGAL_FORMS: readonly LegalForm[] = [
  {
    id: 'cooperativa sociale',
    class: 'cooperative',
    written: `(?:piccola )?(?:${SOCIETA} )?${COOP} (?:di solidarieta )?soc(?:iale|iali)?(?: di solidarieta)?|${SOCIETA} ${COOP} soc|${SOCIETA} soc(?:iale)? ${COOP}|scs|social cooperative`,
  },
  {
    id: 'cooperativa',
    class: 'cooperative',
    written: `(?:piccola )?${SOCIETA} ${COOP}|${COOP}|sc[ap]?rl|scpa|scarl`,
  },
  { id: 'cooperativa', class: 'cooperative', written: 'sc', atEdge: true },
  {
    id: 'aps',
    class: 'association',
    written: `(?:${ASS}|ente) (?:di )?promozione sociale|aps`,
  },
  {
    id: 'odv',
    class: 'association',
    written: `(?:org(?:anizzazione)?|${ASS}) (?:di )?vol(?:ontariato)?|odv`,
  },
  {
    id: 'asd',
    class: 'association',
    written: `(?:${SOCIETA}|${ASS}|pol(?:isportiva)?) sportiva dil(?:ettantistica)?|s?asd|ssd`,
  },
  { id: 'associazione', class: 'association', written: `${ASS}|associacion|associacao` },
  {
    id: 'verein',
    class: 'association',
    written:
      'eingetragener verein|vereniging(?: zonder winstoogmerk)?|verein|vzw|asbl|forening|forbund|ev',
    atEdge: true,
  },
  {
    id: 'fondazione',
    class: 'foundation',
    written:
      'fond(?:az(?:ione)?|ne)?|foundation|fundacion|fundacao|fondation|stiftung|stichting|stiftelsen?|fonden',
  },
  { id: 'impresa sociale', class: null, written: 'impresa soc(?:iale)?' },
  { id: 'ets', class: null, written: 'ente (?:del )?terzo settore|ets' },
  {
    id: 'onlus',
    class: null,
    written:
      'org(?:anizzazione)? non lucrativa di utilita sociale|onlus|ong|ngo|non profit|no profit|onp',
  },
  {
    id: 'spa',
    class: 'company',
    written: `${SOCIETA} per azioni|spa|sapa`,
  },
  {
    id: 'srl',
    class: 'company',
    written: `${SOCIETA} (?:a )?resp(?:onsabilita)? lim(?:itata)?(?: semplificata)?|(?:a )?resp(?:onsabilita)? lim(?:itata)?|srls?|arl|rl`,
  },
  {
    id: 'snc',
    class: 'company',
    written: `${SOCIETA} (?:in nome collettivo|semplice)|snc|sas|sdf`,
  },
  // Elsewhere.
  {
    id: 'plc',
    class: 'company',
    written:
      'public limited company|naamloo?ze vennootschap|aktiengesellschaft|aktiebolag(?:et)?|aktieselskab(?:et)?|aksjeselskap|societe anonyme|sociedad anonima|anonim sirketi|plc|nv|publ',
  },
  {
    id: 'ltd',
    class: 'company',
    written:
      'besloten vennootschap(?: met beperkte aansprakelijkheid)?|gesellschaft (?:mit beschrankter haftung|mbh)|g?gmbh(?: co kg)?|bvba|bv|cv|sprl|sarl|eurl|sasu|private limited|pvt ltd|pty ltd|co ltd|company limited|limited|ltd|ltda|llc|llp|lp|sp z o ?o|spzoo|spzo|sro|doo|ood|eood|kft|zrt|oyj?|ehf|uab',
  },
  {
    id: 'corporation',
    class: 'company',
    written: 'incorporated|inc|corporation|corp|company|kabushiki kaisha|kk',
  },
  {
    id: 'company',
    class: 'company',
    written: 'sa|sl|slu|se|ag|ab|as|asa|co|kg|kgaa|ohg|gbr|ans|hf|ead|ad|firma',
    atEdge: true,
  },
];

const CLASS_WORDS: Record<LegalClass, Text> = {
  cooperative: { it: 'cooperativa', en: 'cooperative' },
  association: { it: 'associazione', en: 'association' },
  foundation: { it: 'fondazione', en: 'foundation' },
  company: { it: 'società', en: 'company' },
};

export const classWords = (of: LegalClass): Text => CLASS_WORDS[of];

const CLASS_OF = new Map(LEGAL_FORMS.map((form) => [form.id, form.class]));

/** The class of a body whose name has these forms; null when they do not say, or say two. */
export const classOf = (forms: readonly string[]): LegalClass | null => {
  const classes = new Set(forms.map((form) => CLASS_OF.get(form) ?? null));
  classes.delete(null);
  return classes.size === 1 ? ([...classes][0] ?? null) : null;
};
