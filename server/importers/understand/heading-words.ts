/** What a heading may mean, before it is known which record of a row it is about. */
export type Meaning =
  | 'organization.name'
  | `organization.id.${string}`
  | 'organization.kind'
  | 'organization.legalForm'
  | 'organization.aliases'
  | 'organization.website'
  | 'organization.description'
  | 'project.title'
  | `project.id.${string}`
  | 'project.acronym'
  | 'project.status'
  | 'project.start'
  | 'project.end'
  | 'project.grant'
  | 'project.cost'
  | 'project.themes'
  | 'project.website'
  | 'project.description'
  | 'project.territories'
  | 'participation.role'
  | 'participation.amount'
  | 'participation.start'
  | 'participation.end'
  | 'programme.name'
  | 'measure.name'
  | 'measure.code'
  | 'place.name'
  | 'place.code'
  | 'place.parent.name'
  | 'place.parent.code'
  | 'place.region.name'
  | 'place.region.code'
  | 'territory.level'
  | 'territory.population'
  | 'territory.latitude'
  | 'territory.longitude'
  | 'name'
  | 'identifier'
  | 'website'
  | 'description'
  | 'start'
  | 'end'
  | 'amount'
  | 'personal'
  | 'nothing';

/** Words of a heading that say it. */
export interface HeadingWords {
  meaning: Meaning;
  /** How sure an exact heading makes: 0 to 1. */
  weight: number;
  words: readonly string[];
}

const words = (meaning: Meaning, weight: number, ...lists: string[]): HeadingWords => ({
  meaning,
  weight,
  words: lists.flatMap((list) => list.split(',').map((word) => word.trim())),
});

/**
 * Headings as lists of partners, beneficiaries and places write them: Italian, English, German, French, Spanish, Dutch, Swedish,
 * Danish, Norwegian, and a few of Poland, Czechia, Croatia, Slovenia, Finland and Greece. A heading counts as far as it is covered.
 */
export const HEADING_WORDS: readonly HeadingWords[] = [
  words(
    'organization.name',
    0.95,
    'organizzazione, organizzazioni, nome organizzazione, denominazione organizzazione, ente, enti, nome ente, denominazione ente, nome dell ente, ragione sociale, denominazione sociale, soggetto, soggetti, nome soggetto, denominazione soggetto, soggetto proponente, soggetto attuatore, beneficiario, beneficiari, nome beneficiario, denominazione beneficiario, nome del beneficiario, partner, partners, partner di progetto, nome partner, denominazione partner, partecipante, componente, associazione, impresa, ente attuatore, attuatore, proponente, ente gestore, organismo',
    'organisation, organization, organisation name, organization name, name of organisation, org, org name, org as published, partner name, name of partner, beneficiary, beneficiaries, beneficiary name, name of beneficiary, lead beneficiary, participant, participant name, legal name, institution, company, company name, entity, grantee, recipient, applicant, member',
    'name des begünstigten, begünstigter, begünstigte, zuwendungsempfänger, projektträger, projekträger, träger, projektpartner, name der organisation, einrichtung, antragsteller, unternehmen, endbegünstigte',
    'bénéficiaire, nom du bénéficiaire, porteur de projet, porteur, organisme, nom de l organisme, raison sociale, structure, partenaire, partenaires, nom du partenaire',
    'beneficiario, nombre del beneficiario, entidad, nombre de la entidad, organización, organismo, razón social, socio, socios',
    'begunstigde, promotor, organisatie, naam organisatie, penvoerder',
    'organisationsnamn, organisation namn, stödmottagare, organisationens navn, organisationsnavn, organisasjonsnavn, organisasjon navn, navn på organisasjon, tilskudsmodtager, støttemottaker, virksomhedsnavn, virksomhed, bedrift, foretak, toteuttajan nimi',
    'nazwa beneficjenta, beneficjent, žadatel, příjemce, korisnik, naziv upravičenca, upravičenec, δικαιουχος',
  ),
  words('organization.name', 0.45, 'source, from'),
  words(
    'organization.id.it-cf',
    0.97,
    'codice fiscale, cod fiscale, cod fisc, c f, cf, codice fiscale ente, codicefiscale, tax code, codice fiscale partita iva, cf piva, c f p iva, c f partita iva',
  ),
  words('organization.id.it-piva', 0.97, 'partita iva, p iva, piva, part iva, p i'),
  words('organization.id.eu-vat', 0.9, 'vat, vat number, vat no, ust id, ust idnr, n tva, tva'),
  words(
    'organization.id.eu-pic',
    0.97,
    'pic, pic number, participant identification code, organisation id, organization id, participant id',
  ),
  words(
    'organization.id.it-runts',
    0.97,
    'runts, numero runts, n runts, repertorio runts, iscrizione runts',
  ),
  words('organization.id.it-ipa', 0.97, 'ipa, codice ipa, cod ipa'),
  words('organization.id.no-orgnr', 0.97, 'organisasjonsnummer, organisasjonsnr, orgnr, org nr'),
  words('organization.id.se-orgnr', 0.97, 'organisationsnummer, organisationsnr'),
  words('organization.id.dk-cvr', 0.97, 'cvr, cvr nummer, cvr nr'),
  words('organization.id.fr-siret', 0.97, 'siret, n siret, numéro siret'),
  words('organization.id.fr-siren', 0.97, 'siren, n siren'),
  words('organization.id.es-nif', 0.97, 'nif, cif, n i f'),
  words('organization.id.hr-oib', 0.97, 'oib'),
  words(
    'organization.id.source',
    0.8,
    'codice ente, id ente, codice organizzazione, id organizzazione, codice partner, id partner, codice soggetto, codice beneficiario, id beneficiario, org id, org key, org code, ente key, partner id, organisation number, organization number, organisation key, organization key, beneficiary id',
  ),
  words(
    'organization.kind',
    0.9,
    'tipo, tipologia, tipo ente, tipologia ente, tipo di ente, tipologia di ente, tipo organizzazione, tipologia organizzazione, tipo soggetto, tipologia soggetto, natura giuridica, categoria, categoria ente, settore ente, organisation type, organization type, type of organisation, type of organization, entity type, legal entity type, activity type, kind, partner type, type of partner',
    'art der organisation, rechtsträgertyp, type d organisme, type de structure, tipo de entidad, organisationstyp, organisasjonstype, fou kategori',
  ),
  words('organization.kind', 0.7, 'fou sektor, settore'),
  words(
    'organization.legalForm',
    0.95,
    'forma giuridica, forma legale, legal form, legal status, rechtsform, forme juridique, forma jurídica, rechtsvorm, bolagsform, selskapsform, organisasjonsform, virksomhedsform',
  ),
  words(
    'organization.aliases',
    0.9,
    'sigla, sigla ente, altro nome, altri nomi, alias, nome breve, denominazione breve, short name, organisation short name, abbreviation, acronym of organisation, other names, kortnavn, kurzname, abkürzung, sigle, nombre corto, kortnamn',
  ),
  words(
    'organization.website',
    0.92,
    'sito, sito web, sito internet, sito ente, pagina web, organisation website, organization url, organisation url, webseite, site internet, sitio web, hemsida, hjemmeside, nettside',
  ),
  words('website', 0.85, 'website, web, url, link, homepage, web site, site web'),
  words(
    'description',
    0.85,
    'descrizione, description, beschreibung, descripción, beskrivelse, beskrivning, note descrittive',
  ),
  words(
    'organization.description',
    0.9,
    'descrizione ente, attività ente, attività svolta, profilo, organisation description',
  ),

  words(
    'project.title',
    0.95,
    'progetto, progetti, nome progetto, titolo progetto, titolo del progetto, denominazione progetto, nome del progetto, intervento, titolo intervento, denominazione intervento, operazione, titolo operazione, descrizione progetto, iniziativa, titolo iniziativa',
    'project, project title, project name, name of project, title of project, operation, operation name, name of operation, operation title, activity title, action title, operation name summary',
    'projekt, projekttitel, projektname, name des projekts, bezeichnung des vorhabens, vorhaben, bezeichnung, titel',
    'projet, titre du projet, nom du projet, intitulé du projet, intitulé, libellé du projet, opération, nom de l opération, intitulé de l opération',
    'proyecto, título del proyecto, nombre del proyecto, nombre de la operación, operación',
    'titel van het project, projectnaam, projecttitel, projekt, opération actie, actie',
    'projektnamn, projekttitel, projektets navn, projektnavn, prosjektnavn, prosjekttittel, prosjekt, hankkeen nimi',
    'tytuł projektu, název projektu, naziv projekta, naziv operacije',
  ),
  words('project.title', 0.6, 'titolo, title, titre, título, titel, tittel'),
  words('project.title', 0.5, 'source, target'),
  words('project.id.it-cup', 0.97, 'cup, codice cup, codice unico di progetto'),
  words(
    'project.id.eu-grant',
    0.97,
    'grant agreement, grant agreement id, grant agreement number, ga number, grant number',
  ),
  words(
    'project.id.source',
    0.88,
    'codice progetto, cod progetto, id progetto, n progetto, numero progetto, codice intervento, codice operazione, codice locale progetto, cod locale progetto, project id, project code, project key, project number, project no, project reference, operation code, code of operation, operation id, id project',
    'projektnummer, projektnr, projektcode, vorhabensnummer, vorhabensident, antragsnummer, aktenzeichen, numéro de projet, code projet, numéro du dossier, código del proyecto, número de proyecto, prosjektnr, prosjektnummer, prosjekt id, diarienummer, ärende id, sagsnummer, numer projektu, registrační číslo projektu, koodi',
  ),
  words('identifier', 0.5, 'target, id, codice, cod, code, key, chiave, number, numero, nr, rcn'),
  words(
    'project.acronym',
    0.95,
    'acronimo, acronimo progetto, sigla progetto, acronym, project acronym, akronym, acronyme, acrónimo, prosjektkortnavn, prosjekt kortnavn, akronym projektu, titolo breve, short title',
  ),
  words(
    'project.status',
    0.9,
    'stato, stato progetto, stato del progetto, stato avanzamento, status, project status, état, estado, kontraktstatus, projektstatus, tila, stato attuazione',
  ),
  words(
    'project.start',
    0.95,
    'data inizio progetto, inizio progetto, data avvio, avvio, data di avvio, data inizio effettiva, project start, project start date, operation start date, datum des beginns des vorhabens, beginn des vorhabens, beginns des vorhabens, date de début de l opération, kontrakt startdato, datum ugovaranja, contract start date',
  ),
  words(
    'start',
    0.9,
    'data inizio, inizio, dal, data di inizio, start, start date, from date, begin, beginn, anfang, projektbeginn, laufzeitbeginn, date de début, début, fecha de inicio, inicio, begindatum, startdatum, startdato, aloituspvm, valid from, decorrenza',
  ),
  words(
    'project.end',
    0.95,
    'data fine progetto, fine progetto, data conclusione, conclusione, data di conclusione, project end, project end date, operation end date, datum des endes des vorhabens, ende des vorhabens, endes des vorhabens, date de fin de l opération, kontrakt sluttdato, contract end date, zaključni datum provedbe aktivnosti',
  ),
  words(
    'end',
    0.9,
    'data fine, fine, al, data di fine, termine, scadenza, end, end date, until, ende, projektende, laufzeitende, date de fin, fin, fecha de fin, fecha de finalización, einddatum, slutdatum, sluttdato, slutdato, päättymispvm, valid to',
  ),
  words(
    'project.grant',
    0.95,
    'contributo progetto, contributo concesso al progetto, contributo totale, contributo pubblico, finanziamento totale, finanziamento pubblico, finanziamento concesso, importo finanziato, project grant, ec max contribution, eu contribution to project, total grant, eu funds awarded, bewilligter betrag, financement public, montant ue programmé, innvilget beløp prosjekt, eu subsidie in euro s, dofinansowanie z ue, dofinansowanie z eu, příspěvek eu, bespovratna sredstva, višina dodeljenih sredstev',
  ),
  words(
    'project.cost',
    0.95,
    'costo, costo totale, costo progetto, costo complessivo, costo ammesso, spesa ammessa, spesa ammissibile, budget, budget totale, budget progetto, valore progetto, total cost, total costs, project cost, total project cost, total budget, total eligible expenditure, total eligible expenditure allocated to the operation, eligible costs, gesamtbetrag, gesamtbetrag der förderfähigen ausgaben des vorhabens, gesamtkosten, coût total, total dépenses éligibles, financement total du projet, coste total, totale kosten, totale projectkost, totale kosten in euro s, totalkostnad, samlede omkostninger, wartość projektu, ukupno prihvatljivi troškovi, czv projektu',
  ),
  words(
    'participation.amount',
    0.95,
    'quota, quota contributo, quota di contributo, contributo partner, contributo ente, contributo assegnato al partner, importo partner, budget partner, ec contribution, eu contribution, net ec contribution, share of grant, partner budget, participant contribution, innvilget beløp organisasjon, innvilget beløp organisasjon eur, partnerbudget, budget du partenaire',
  ),
  words(
    'amount',
    0.8,
    'contributo, contributo concesso, contributo assegnato, contributo ue, importo, importo concesso, importo assegnato, finanziamento, ammontare, grant, funding, grant amount, amount, award amount, contribution, subsidy, förderbetrag, fördersumme, betrag, zuwendung, montant, subvention, aide, importe, ayuda, subvención, subsidie, bidrag, beviljat belopp, stöd, beløb, tilskud, beløp, tilskudd, eu amount, efro, feder, fse, gewährte beträge',
  ),
  words(
    'project.themes',
    0.9,
    'tema, temi, tematica, tematiche, area tematica, ambito tematico, ambito di intervento, settore di intervento, obiettivo tematico, parole chiave, theme, themes, topic, thematic area, thematic objective, keywords, category of intervention, field of intervention, interventionskategorie, bezeichnung der interventionskategorie, thème, thèmes, objectifs thématiques, catégorie d intervention, tema, temas, thematische doelstelling, ämnesområde, vurderingspanel, dziedzina, priority label',
  ),
  words(
    'project.website',
    0.92,
    'sito progetto, sito del progetto, project website, project url, website project',
  ),
  words(
    'project.description',
    0.92,
    'sintesi, sintesi progetto, sintesi del progetto, abstract, obiettivi, obiettivo, summary, project summary, project description, operation summary, objective, objectives, zusammenfassung, zusammenfassung des vorhabens, kurzbeschreibung, résumé, résumé de l opération, résumé du projet, resumen, samenvatting, sammanfattning, sammendrag, opis projekta',
  ),
  words(
    'project.territories',
    0.92,
    'territorio di intervento, territori di intervento, luogo di intervento, luogo intervento, luogo di realizzazione, localizzazione, ambito territoriale, comuni coinvolti, territori coinvolti, territori, comuni, location, project location, location of operation, place of implementation, durchführungsort, durchführungsort des vorhabens, standortindikatoren, localisation, commune s, communes, lieu de réalisation, location indicator',
  ),

  words(
    'participation.role',
    0.95,
    'ruolo, ruolo nel progetto, ruolo partner, ruolo ente, ruolo soggetto, tipo partecipazione, tipo di partecipazione, qualifica, role, project role, partner role, role in project, participant role, role as published, rolle, rolle im projekt, rôle, rol, papel, roll, organisasjon rolle, tipo partner',
  ),
  words(
    'participation.start',
    0.95,
    'inizio partecipazione, ingresso, data ingresso, joined, start of participation, entry date',
  ),
  words(
    'participation.end',
    0.95,
    'fine partecipazione, uscita, data uscita, left, end of participation, exit date',
  ),
  words(
    'programme.name',
    0.95,
    'programma, nome programma, programma operativo, programma di finanziamento, fonte di finanziamento, bando programma, programme, program, programme name, operational programme, funding programme, framework programme, programm, förderprogramm, operationelles programm, programa, rammeprogram, naziv operativnega programa, operativni program, operační program, oc descrizione programma',
  ),
  words(
    'measure.name',
    0.93,
    'misura, linea di intervento, linea, asse, azione, bando, avviso, nome misura, denominazione misura, measure, call, measure name, funding scheme, priority, priority axis, förderrichtlinie, massnahme, mesure, axe, medida, eje, utlysning, åtgärd, program h2020',
  ),
  words(
    'measure.code',
    0.93,
    'codice misura, cod misura, numero misura, n misura, sigla misura, measure code, call id, richtliniennummer, programkortnavn h2020, priority number',
  ),

  words(
    'place.name',
    0.93,
    'comune, comune sede, comune della sede, comune sede legale, sede, sede legale, città, luogo, località, denominazione comune, den comune, nome comune, denominazione in italiano, comune as published, municipality, municipality name, city, town, seat, place, gemeinde, ort, stadt, sitz, ville, commune, siège, municipio, ciudad, gemeente, plaats, kommun, ort, kommune, by, adresse kommune, poststed, kommunenavn, općina, občina, obec',
  ),
  words(
    'place.code',
    0.95,
    'codice istat, cod istat, istat, codice comune, cod comune, codice istat comune, codice comune formato alfanumerico, istat code, municipality code, lau code, lau, pro com, pro com t, gemeindeschlüssel, ags, code insee, insee, code commune, kommunenummer, kommunnummer, kommunkod, kommunekode, adresse kommunenummer',
  ),
  words(
    'place.parent.name',
    0.9,
    'provincia, prov, pr, denominazione provincia, den provincia, nome provincia, sigla provincia, sigla automobilistica, denominazione dell unità territoriale sovracomunale, unità territoriale sovracomunale, città metropolitana, province, province name, county, landkreis, kreis, département, departement, provincia, län, fylke, amt, adresse fylke, fylkesnavn, županija',
  ),
  words(
    'place.parent.code',
    0.93,
    'codice provincia, cod provincia, codice dell unità territoriale sovracomunale, province code, county code, code département, länskod, fylkenummer, fylkesnummer, adresse fylkenummer',
  ),
  words(
    'place.region.name',
    0.9,
    'regione, denominazione regione, den regione, nome regione, region, region name, bundesland, région, comunidad autónoma, landsdel, adresse landsdel, regija',
  ),
  words('place.region.code', 0.93, 'codice regione, cod regione, region code, code région'),
  words('territory.level', 0.9, 'livello, livello territoriale, level, territory level'),
  words(
    'territory.population',
    0.95,
    'popolazione, popolazione legale, popolazione residente, abitanti, residenti, n abitanti, population, inhabitants, einwohner, habitants, población, invånare, innbyggere, indbyggere',
  ),
  words('territory.latitude', 0.97, 'latitudine, lat, latitude, breitengrad'),
  words('territory.longitude', 0.97, 'longitudine, lon, lng, long, longitude, längengrad'),

  words(
    'name',
    0.7,
    'nome, denominazione, name, nom, nombre, naam, namn, navn, nimi, nazwa, naziv, label, etichetta',
  ),

  words(
    'personal',
    1,
    'e mail, email, mail, posta elettronica, pec, indirizzo email, telefono, tel, cellulare, cell, recapito, recapiti, recapito telefonico, fax, phone, telephone, mobile, telefon, téléphone, teléfono, telefoon, puhelin, referente, nome referente, referente progetto, persona di riferimento, contatto, contatti, contact, contact person, contact form, contact name, ansprechpartner, kontakt, personne de contact, persona de contacto, kontaktperson, legale rappresentante, rappresentante legale, nome legale rappresentante, codice fiscale legale rappresentante, presidente, direttore, responsabile, coordinatore di progetto, nome e cognome, cognome, data di nascita, luogo di nascita, first name, last name, surname, vorname, nachname, prénom',
  ),
  words(
    'nothing',
    0.9,
    'n, nr, no, num, riga, progressivo, n progr, row, index, note, nota, osservazioni, commenti, notes, remarks, comment, bemerkung, remarques, indirizzo, via, indirizzo prog, address, street, adresse, anschrift, dirección, cap, cap prog, postcode, post code, postal code, zip, plz, operation postcode, code postal, country, paese, nazione, stato estero, land, pays, país, nuts, nuts1, nuts2, nuts3, nuts code, nuts 2 3, cod sll, den sll, source url, fonte, fund, fondo, fonds, fond, rahasto, weight, peso, progressivo del comune, codice provincia storico, codice ripartizione geografica, ripartizione geografica, codice catastale del comune, flag comune capoluogo di provincia città metropolitana libero consorzio, denominazione altra lingua, denominazione italiana e straniera, co financing rate, union co financing rate, unions kofinanzierungssatz, region code nuts, kategorie der region, category of region, nuts region, organisasjon finansiell rolle, geolocation, content update date, order, sme, active, deltakernr, programmes code, oc flag cap prog, oc territorio prog, duration, durata, varighet måneder, type',
  ),
];
