/** Invented project titles and a sentence on what is done, by theme. */
export interface Theme {
  name: string;
  titles: readonly string[];
  does: readonly string[];
}

export const THEMES = {
  abitare: {
    name: 'abitare',
    titles: [
      'Stanze in movimento',
      'Chiavi di casa',
      'Pianerottoli',
      'Case a più voci',
      'Il cortile lungo',
      'Tetti leggeri',
      'Porte e portici',
      'Condominio aperto',
      'Abitare il mezzo',
      'Un posto a tavola',
      'Balconi vicini',
      'Portinai di quartiere',
      'La scala condivisa',
      'Indirizzo provvisorio',
    ],
    does: [
      'Alloggi temporanei con accompagnamento verso una casa propria.',
      'Portinerie di quartiere e piccoli lavori nei condomini.',
      'Coabitazioni tra generazioni diverse.',
    ],
  },
  anziani: {
    name: 'anziani soli',
    titles: [
      'Finestre accese',
      'Campanelli amici',
      'Il pane del mercoledì',
      'Sedie in cortile',
      'Buongiorno, vicina',
      'Telefono in cucina',
      'Passi di casa',
      'Nonni di passaggio',
      'La spesa insieme',
      'Caffè delle quattro',
      'Memoria di paese',
    ],
    does: [
      'Visite, telefonate e trasporti per chi vive da solo.',
      'Volontari e operatori di prossimità nei paesi più lontani dai servizi.',
      'Pomeriggi di comunità e assistenza leggera a domicilio.',
    ],
  },
  famiglie: {
    name: 'famiglie e minori',
    titles: [
      'Zaini in corridoio',
      'Merenda in piazza',
      'Il tempo dei piccoli',
      'Mamme in rete',
      'Dopo le quattro',
      'Piazze comuni',
      'Ninne nanne',
      'Casa e scuola',
      'Giochi da strada',
      'Mezze giornate',
      'Fratelli maggiori',
    ],
    does: [
      'Spazi per genitori e bambini, sostegno nei primi mille giorni.',
      'Accoglienza pomeridiana e famiglie che aiutano famiglie.',
      'Équipe di quartiere per le famiglie con figli adolescenti.',
    ],
  },
  disabilita: {
    name: 'disabilità',
    titles: [
      'Passo doppio',
      'Autonomie in corso',
      'Vita indipendente',
      'Il bar all’angolo',
      'Ruote e gradini',
      'Week-end fuori',
      'Dopo di casa',
      'Atelier senza soglia',
      'Mestieri possibili',
    ],
    does: [
      'Prove di vita autonoma e lavori su misura.',
      'Laboratori aperti e soggiorni brevi fuori casa.',
      'Accompagnamento delle famiglie verso il «dopo di noi».',
    ],
  },
  lavoro: {
    name: 'lavoro e autonomia',
    titles: [
      'Botteghe vicine',
      'Mani che tornano',
      'Primo turno',
      'Mestieri di ritorno',
      'Cantiere persone',
      'Ripartire da tre',
      'Officina dei mestieri',
      'Lavori in corte',
      'Il filo del lavoro',
      'Badge e grembiule',
      'Turni gentili',
      'Attrezzi in prestito',
    ],
    does: [
      'Tirocini brevi e accompagnamento al lavoro.',
      'Botteghe-scuola in cui si impara facendo.',
      'Orientamento e borse lavoro per chi è fermo da tempo.',
    ],
  },
  accoglienza: {
    name: 'accoglienza',
    titles: [
      'Prima tazza',
      'Benvenuti a tavola',
      'Lingue di casa',
      'Il quaderno degli arrivi',
      'Sportello sereno',
      'Una sedia in più',
      'Vicini da lontano',
      'Traduzioni di strada',
      'Tre settimane',
    ],
    does: [
      'Sportelli, corsi di lingua e famiglie tutor per chi arriva.',
      'Piccole accoglienze diffuse nei comuni.',
      'Mediazione linguistica nei servizi e nelle scuole.',
    ],
  },
  agricoltura: {
    name: 'agricoltura sociale',
    titles: [
      'Semi di ritorno',
      'Orti senza recinto',
      'La terra insieme',
      'Raccolto comune',
      'Vigne solidali',
      'Stalla aperta',
      'Fattoria dei giorni feriali',
      'Filari',
      'Mercato lento',
      'Erbe di frontiera',
    ],
    does: [
      'Inserimenti in aziende agricole e orti condivisi.',
      'Trasformazione e vendita di prodotti con persone fragili.',
      'Giornate in fattoria per servizi sociali e scuole.',
    ],
  },
  welfareAziendale: {
    name: 'welfare aziendale',
    titles: [
      'Orari in comune',
      'La banca delle ore',
      'Nido in azienda',
      'Pausa lunga',
      'Tempi che tornano',
      'Bottega welfare',
      'Conciliare',
      'Buoni di paese',
      'Reparto famiglia',
      'Mensa di rete',
    ],
    does: [
      'Servizi per i dipendenti di più imprese, aperti anche al territorio.',
      'Orari flessibili, aiuto nella cura e buoni spesi nelle botteghe locali.',
    ],
  },
  salute: {
    name: 'salute mentale',
    titles: [
      'Voci in stanza',
      'Nuvole e schiarite',
      'Teatro di mezzo',
      'Respiro largo',
      'Pensieri ad alta voce',
      'La squadra del venerdì',
    ],
    does: [
      'Gruppi di parola, budget di salute e abitare supportato.',
      'Laboratori teatrali e sportivi con i servizi di salute mentale.',
    ],
  },
  educazione: {
    name: 'povertà educativa',
    titles: [
      'Compiti in cascina',
      'Biblioteca viandante',
      'Doposcuola diffuso',
      'Pagine in piazza',
      'Maestri di strada',
      'Il banco in fondo',
      'Quaderni rossi',
      'Scuola d’estate',
    ],
    does: [
      'Doposcuola diffusi, libri e sport per chi ne ha meno.',
      'Patti educativi tra scuole, famiglie e associazioni.',
    ],
  },
} as const satisfies Record<string, Theme>;

export type ThemeKey = keyof typeof THEMES;
