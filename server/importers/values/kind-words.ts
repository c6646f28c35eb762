import type { Kind } from '../../contract/organization.ts';

/**
 * Words of names that give a kind away, in comparable form; `*` stands for any letters at the beginning or end of a word. Groups
 * are asked in their order: what a body does says more than its legal form, and a legal form more than a vague word.
 */
export interface KindWords {
  kind: Kind;
  words: readonly string[];
  /** Legal forms whose letters count as written: "AS" ends a Norwegian company, "as" is a word. */
  asWritten?: readonly string[];
  /** Words that stand in titles of projects just as well; these groups are the last. */
  isVague?: true;
}

const list = (...lists: string[]): string[] =>
  lists.flatMap((each) => each.split(',').map((word) => word.trim()));

export const KIND_OF_WORDS: readonly KindWords[] = [
  {
    kind: 'health',
    words: list(
      'asl, aslto*, ausl, usl, asst, aou, aso, irccs, azienda sanitaria, aziende sanitarie, azienda ospedalier*, azienda usl, ospedale, ospedali, presidio ospedaliero, policlinico, casa di cura, clinica',
      'hospital, hospitals, *klinik, *klinikum, *kliniken, *krankenhaus, *sykehus, *sykehuset, *sjukhus, *sjukhuset, helse sor*, helse vest, helse nord, helse midt*, hopital, hopitaux, centre hospitalier, nhs, health authority, health board, rhf, hf, helseforetak',
    ),
  },
  {
    kind: 'education_research',
    words: list(
      'universit*, universid*, uniwersytet*, *universitat, *universitet, *universiteter, *universitetet, *universiteit, univerzit*, sveuciliste, *yliopisto, politecnico, politechnika, polytech*, ecole, ecoles, college, colleges, school, schools, academy, accademia, *hochschule, *hochschulen, hogskole*, hoyskole*, h gskole*, hogskola*, hogskolan, *schule, *schulen, *gymnasium, ateneo, liceo, scuola, scuole, cpia, iis, ites, itis, ic, ipsia, ipc',
      'istituto comprensivo, istituto tecnico, istituto superiore, istituto professionale, istituto statale, istituto scolastico, istituto magistrale, istituto d istruzione, istituto di istruzione, direzione didattica, circolo didattico, consiglio nazionale delle ricerche, cnr, centro di ricerca, centro ricerche, istituto di ricerca, agenzia formativa, formazione, formativo, formativa, centro studi, enaip, engim, ciofs, cnos, casa di carita arti',
      'research, *forschung, *forschungszentrum, *forsknings*, fraunhofer, max planck, cnrs, recherche, recherches, investigacion, institut, institute, instituto, instituta, instituut, *institutt, *instituttet, *institutter, *institutet, *instituttene, sintef, tecnalia, onderzoek, tutkimuskeskus, imec, bildungswerk, wissenschaft*, instituttsektor',
    ),
  },
  {
    kind: 'foundation',
    words: list(
      'fondazione, fondazioni, fond, foundation, *stiftung, fondation, fundacion, fundacja, fundacao, *stiftelse, *stiftelsen, stichting, compagnia di san paolo, zaklada, saatio',
    ),
  },
  {
    kind: 'public_body',
    words: list(
      'comune, comuni, citta di, citta metropolitana, citta, provincia, regione, unione montana, unioni montane, unione dei comuni, unione di comuni, unione comuni, unione collinare, comunita montana, comunita collinare, consorzio intercomunale, consorzio inter comunale, consorzio socio, consorzio socioassistenziale, consorzio per i servizi, consorzio dei servizi, consorzio servizi, consorzio servizio, consorzio per la gestione, consorzio monviso solidale, consorzio per l attivita, ciss*, cisa, cisas, cis, cogesa, conisa, csac, cssac, cssm, consorzio iris, inrete, ente gestore, gestione associata, ambito territoriale, ministero, prefettura, questura, camera di commercio, tribunale, procura, inps, inail, ufficio scolastico, centro per l impiego, agenzia piemonte lavoro, agenzia regionale, agenzia nazionale, asp, apsp, parco naturale, ente parco, casa circondariale, uepe, syndicat',
      'municipality, city of, city council, council, government, ministry, department of, department for, regional authority, agency, gemeinde*, stadt, landeshauptstadt, *landkreis, *landkreises, landratsamt, *ministerium, bundesland, freistaat, *kommune, *kommun, mairie, ville de, commune, communes, communaute de communes, communaute d agglomeration, communaute urbaine, conseil regional, conseil general, conseil departemental, conseil, gemeente, stad, provincie, ayuntamiento, diputacion, generalitat, ministerio, urzad, gmina, miasto, powiat, wojewodztwo, ministarstvo, grad, opcina, obcina, direktorat, direktoratet, *etaten, *myndigheten, lansstyrelsen, forskningsrad, urad, generalna dyrekcja, offentlige',
    ),
  },
  { kind: 'company', words: [], asWritten: ['ApS', 'A/S'] },
  {
    kind: 'third_sector',
    words: list(
      'coop*, soc coop*, scs, scsrl, onlus, aps, odv, ets, ong, ngo, asd, impresa sociale, associazione, associazioni, ass, assoc, associaz, association, associations, associacao, asociacion, volontariato, volontari, volontarie, centro servizi, comitato, croce rossa, croce verde, croce bianca, caritas, auser, acli, arci, anffas, anteas, avis, avo, anpas, agesci, csi, uisp, parrocchia, oratorio, diocesi, diaconia, confraternita, arciconfraternita, congregazione, opera pia, banco alimentare, gruppo abele, circolo, pro loco, forum, legambiente, rete, comunita, centro di ascolto, misericordia',
      'verein, vereine, ev, ggmbh, asbl, vzw, aisbl, ivzw, charity, trust, society, *forening, *foreningen, *forbund, *forbundet, *verband, diakonie, arbeiterwohlfahrt, awo, stowarzyszenie, udruga, drustvo, croix rouge, secours',
    ),
  },
  {
    kind: 'company',
    words: list(
      'spa, srl, srls, snc, sapa, sas, scarl, societa, impresa, ditta, azienda agricola, banca, assicurazioni, gmbh, gesmbh, mbh, kg, ohg, ug, gbr, aktiengesellschaft, ltd, limited, plc, llc, inc, corp, corporation, sarl, bvba, sprl, bv, asa, oyj, oy, aktiebolag, aktiebolaget, aktieselskab, doo, d o o, sp z o o, s r o, sro, kft, zrt, nyrt, eood, ood, ead, slu, sociedad, lda, societe, *gesellschaft, uab, unternehmen, consulting, technologies, studio, naeringsliv, bedrift',
    ),
    asWritten: ['AG', 'AS', 'SA', 'SAS', 'AB', 'NV', 'SE', 'SL', 'EE', 'AE', 'SIA', 'DOO'],
  },
  { kind: 'public_body', words: list('agenzia, ufficio, ente'), isVague: true },
  { kind: 'third_sector', words: list('consorzio, centro, casa, gruppo, oasi'), isVague: true },
];
