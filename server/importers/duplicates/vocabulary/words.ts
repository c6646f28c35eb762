/** Articles, prepositions and conjunctions of the languages that European lists are written in: people leave them out. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(
  `a ad ai agli al all alla alle allo con col coi d da dai dal dall dalla dalle degli dei del dell della delle dello di e ed fra gli i il in
  la le l lo nei nel nell nella nelle nello o per su sui sul sull sulla tra un una uno the of and for at on in de du des et le la les au
  aux en pour der die das den dem des und fur mit von vom zu zur zum am im van het een te ter voor y el los las por para do dos das og af
  till for fra med i och på pa`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Abbreviations that have one reading in the name of a body; the full word is without accents. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: 'san',
    st: 'san',
    ste: 'san',
    sta: 'san',
    sto: 'san',
    sant: 'san',
    santa: 'san',
    santo: 'san',
    saint: 'san',
    sainte: 'san',
    sankt: 'san',
    sint: 'san',
    ss: 'santi',
    santissimo: 'santi',
    santissima: 'santi',
    ist: 'istituto',
    istit: 'istituto',
    inst: 'institute',
    dip: 'dipartimento',
    dipart: 'dipartimento',
    dept: 'department',
    dep: 'department',
    prov: 'provincia',
    amm: 'amministrazione',
    az: 'azienda',
    naz: 'nazionale',
    reg: 'regionale',
    terr: 'territoriale',
    interc: 'intercomunale',
    assist: 'assistenziali',
    soc: 'sociale',
    serv: 'servizi',
    volont: 'volontariato',
    coord: 'coordinamento',
    prof: 'professionale',
    grp: 'gruppo',
    intl: 'international',
    internatl: 'international',
    ind: 'industries',
    inds: 'industries',
    tech: 'technologies',
    technol: 'technologies',
    lab: 'laboratori',
    labs: 'laboratori',
    res: 'research',
    rsch: 'research',
    mfg: 'manufacturing',
    nazle: 'nazionale',
    internaz: 'internazionale',
    flli: 'fratelli',
    mons: 'monsignor',
    card: 'cardinale',
  }),
);

/** One word for the same thing in several languages. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  [
    'olanda nederland netherlands netherland holland nederlands nederlanden paesibassi',
    'europa europe european europeo europea europaische europeen europeenne',
    'italia italy italian italiana italiano italie italien',
    'germania germany deutschland allemagne deutsche',
    'francia france frankreich francaise',
    'spagna spain espana espagne spanien',
    'svizzera switzerland suisse schweiz',
    'belgio belgium belgique belgie belgien',
    'austria osterreich autriche',
    'svezia sweden sverige schweden',
    'danimarca denmark danmark',
    'norvegia norway norge',
    'finlandia finland suomi',
    'regnounito uk gb britain unitedkingdom',
    'statiuniti usa america',
    'canada kanada',
    'giappone japan',
    'cina china',
    'internazionale international internationale internacional internationaal internationales internationella',
    'nazionale national nationale nacional nationaal',
    'istituto institute institut instituut instituto',
    'ricerca research recherche forschung onderzoek forskning',
    'tecnologie technology technologies technologie tecnologia teknologi',
    'industrie industries industry industria industri',
    'servizi services service servizio',
    'centro center centre centrum zentrum',
    'gruppo group groupe gruppe',
    'elettronica electronics electronic electronique elektronik elektronica elettronico',
    'santuario sanctuary',
    'reale royal koninklijke koninklijk konigliche kungliga kongelige',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((word): [string, string] => [word, first]);
  }),
);

/** Countries and continents, in the spelling of `SAME_WORD`: in a name they tell one branch from another. */
export const LANDS: ReadonlySet<string> = new Set(
  `olanda europa italia germania francia spagna svizzera belgio austria svezia danimarca norvegia finlandia regnounito statiuniti canada
  giappone cina asia africa australia india brasil portugal portogallo grecia polonia irlanda ireland`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words for what bodies do and are, in the spelling of `SAME_WORD`: they tell little about who it is. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `sociale sociali socio social servizi assistenza assistenziale assistenziali socioassistenziale socioassistenziali sanitario sanitaria
  sanitari intercomunale intercomunali comunale comunali consortile persona persone famiglia famiglie gestione attivita territoriale
  territorio territori locale locali provinciale regionale nazionale internazionale centro studi ricerca formazione professionale
  istruzione istituto scuola ente enti azienda impresa imprese gruppo rete progetto comunita comunitaria solidarieta volontariato
  volontari culturale cultura educativa educativo sportiva sportivo polisportiva circolo comitato coordinamento federazione confederazione
  unione lega onlus opera pia casa cura lavoro cooperazione cooperative sviluppo innovazione pubblica pubblico assistenziali
  amministrazione generale statale pubblici department dipartimento universitaria
  industrie tecnologie elettronica reale research international systems system solutions products product holding holdings trading
  marketing manufacturing engineering energy global laboratori laboratories chemical chemicals pharmaceutical pharmaceuticals pharma
  medical electric business management consulting partners partner association society council office agency authority academy
  museum project network development fabbrica officine stabilimenti werke works factory factories maatschappij gesellschaft selskab
  compagnie compagnia ditta firma nederlandse societa society`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Ends of Germanic compounds that say "works" or "company": the word tells what is made there, not who makes it. */
export const GENERIC_ENDINGS =
  /.(?:fabriken|fabrieken|fabriek|fabrik|werke|maatschappij|gesellschaft|selskab|bolaget|industrie)$/u;

/** Words that name a part of a body or a sister company: with one of them on one side only, the two are rarely one. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  `dipartimento department ufficio office settore sezione section divisione division filiale succursale branch facolta faculty holding
  holdings ip patent patents patentverwaltung assets intellectual finance leasing sottosezione delegazione`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
