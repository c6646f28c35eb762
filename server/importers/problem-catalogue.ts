import type { Text } from '../contract/fields.ts';
import type { RowProblem } from '../contract/imports.ts';

/** What a sentence about a problem needs besides the cell itself, which is there as `value`. */
export type Facts = Readonly<Record<string, string | number>>;

interface ProblemSpec {
  severity: RowProblem['severity'];
  /** What is wrong with which value, and the way out. */
  detail: (facts: Facts) => Text;
}

const error = (detail: ProblemSpec['detail']): ProblemSpec => ({ severity: 'error', detail });
const warning = (detail: ProblemSpec['detail']): ProblemSpec => ({ severity: 'warning', detail });

/** " Forse: A, B." or nothing. */
const perhaps = (facts: Facts): Text =>
  (facts['nearest'] ?? '') === ''
    ? { it: '', en: '' }
    : { it: ` Forse: ${facts['nearest']}.`, en: ` Perhaps: ${facts['nearest']}.` };

/** Everything that can be wrong with a row. An error rejects the row; a warning keeps it, without the field it is about. */
const CATALOGUE = {
  'missing-name': error(() => ({
    it: 'Manca il nome dell’organizzazione. Scrivilo e importa di nuovo la riga.',
    en: 'The name of the organisation is missing. Write it and import the row again.',
  })),
  'missing-project': error(() => ({
    it: 'Manca il progetto: né titolo né identificativo. Scrivine uno e importa di nuovo la riga.',
    en: 'The project is missing: neither title nor identifier. Write one and import the row again.',
  })),
  'missing-place': error(() => ({
    it: 'Manca il territorio: né nome né codice. Scrivine uno e importa di nuovo la riga.',
    en: 'The territory is missing: neither name nor code. Write one and import the row again.',
  })),
  'invalid-record': error((f) => ({
    it: `Il campo «${f['field']}» non può essere ${f['value'] === '' ? 'vuoto' : `«${f['value']}»`}. Correggilo come nella tabella esportata e importa di nuovo la riga.`,
    en: `The field "${f['field']}" cannot be ${f['value'] === '' ? 'empty' : `"${f['value']}"`}. Mend it as in the exported table and import the row again.`,
  })),
  'unknown-reference': error((f) => ({
    it: `«${f['value']}» non è tra i dati né nel file (${f['collection']}). Aggiungi quel record o correggi l’id.`,
    en: `"${f['value']}" is neither in the data nor in the file (${f['collection']}). Add that record or mend the id.`,
  })),
  'repeated-id': error((f) => ({
    it: `L’id «${f['value']}» è già alla riga ${f['first']}. Ogni record ha un id suo.`,
    en: `The id "${f['value']}" is already in row ${f['first']}. Every record has an id of its own.`,
  })),
  'missing-title': error((f) => ({
    it: `Il progetto «${f['project']}» non è tra i dati e nessuna riga del file ne dà il titolo. Aggiungi il titolo.`,
    en: `Project "${f['project']}" is not in the data and no row of the file gives its title. Add the title.`,
  })),
  'too-many-cells': error((f) => ({
    it: `La riga ha ${f['cells']} celle, l’intestazione ${f['columns']}: forse un separatore dentro una cella senza virgolette ha spostato le altre. Metti la cella tra virgolette.`,
    en: `The row has ${f['cells']} cells, the header ${f['columns']}: perhaps a separator in a cell without quotes has shifted the others. Put that cell in quotes.`,
  })),
  'name-too-long': error((f) => ({
    it: `Il testo è lungo ${f['length']} caratteri, al massimo ${f['limit']}. Abbrevialo.`,
    en: `The text is ${f['length']} characters long, at most ${f['limit']}. Shorten it.`,
  })),
  'too-few-cells': warning((f) => ({
    it: `La riga ha ${f['cells']} celle su ${f['columns']}: quelle che mancano in fondo sono lette come vuote.`,
    en: `The row has ${f['cells']} of ${f['columns']} cells: those missing at the end are read as empty.`,
  })),
  'odd-quotes': warning(() => ({
    it: 'Le virgolette di questa riga non sono regolari: controlla che le celle siano state lette bene.',
    en: 'The quotation marks in this row are irregular: check that its cells were read well.',
  })),
  'odd-separators': warning(() => ({
    it: 'Questa riga aveva separatori di troppo, di meno o diversi dal resto della tabella: è stata letta nel modo che si accorda con le colonne. Controllala.',
    en: 'This row had separators too many, too few or other than the rest of the table: it was read in the way that suits the columns. Check it.',
  })),
  'formula-without-value': warning(() => ({
    it: 'Una cella di questa riga è una formula salvata senza il suo risultato, ed è letta come vuota. Apri il file con Excel o LibreOffice, salvalo e importalo di nuovo.',
    en: 'A cell of this row is a formula saved without its result, and is read as empty. Open the file with Excel or LibreOffice, save it and import it again.',
  })),
  'unreadable-date': warning((f) => ({
    it: `«${f['value']}» non è una data che si sappia leggere. Scrivi 2021-04-03 o ${f['example']}.`,
    en: `"${f['value']}" is not a date that can be read. Write 2021-04-03 or ${f['example']}.`,
  })),
  'unreadable-amount': warning((f) => ({
    it: `«${f['value']}» non è un importo in euro. Scrivi 1.234,56 o 1234.56.`,
    en: `"${f['value']}" is not an amount in euros. Write 1.234,56 or 1234.56.`,
  })),
  'negative-amount': warning((f) => ({
    it: `«${f['value']}» è un importo negativo, e qui non ha senso. Correggilo o lascia vuoto.`,
    en: `"${f['value']}" is a negative amount, which makes no sense here. Mend it or leave it empty.`,
  })),
  'unknown-value': warning((f) => ({
    it: `«${f['value']}» non è tra i valori noti (${f['known']}). Di’ nella mappatura, in "values", che cosa vuol dire.`,
    en: `"${f['value']}" is not among the known values (${f['known']}). Say in the mapping, under "values", what it means.`,
  })),
  'unreadable-address': warning((f) => ({
    it: `«${f['value']}» non è un indirizzo web. Scrivi per esempio https://www.esempio.it.`,
    en: `"${f['value']}" is not a web address. Write for example https://www.example.org.`,
  })),
  'too-long': warning((f) => ({
    it: `Il testo è lungo ${f['length']} caratteri, al massimo ${f['limit']}. Abbrevialo.`,
    en: `The text is ${f['length']} characters long, at most ${f['limit']}. Shorten it.`,
  })),
  'list-full': warning((f) => ({
    it: `Più di ${f['limit']} valori per lo stesso elenco di «${f['record']}»: gli altri sono lasciati fuori.`,
    en: `More than ${f['limit']} values in the same list of "${f['record']}": the others are left out.`,
  })),
  'ends-before-start': warning((f) => ({
    it: `La fine (${f['end']}) viene prima dell’inizio (${f['start']}): la fine è lasciata fuori. Controlla le date.`,
    en: `The end (${f['end']}) comes before the start (${f['start']}): the end is left out. Check the dates.`,
  })),
  'unreadable-number': warning((f) => ({
    it: `«${f['value']}» non è un numero tra ${f['least']} e ${f['most']}. Correggilo o lascia vuoto.`,
    en: `"${f['value']}" is not a number between ${f['least']} and ${f['most']}. Mend it or leave it empty.`,
  })),
  'spreadsheet-error': warning((f) => ({
    it: `«${f['value']}» è l’errore di una formula: la cella è letta come vuota. Correggi la formula nel foglio.`,
    en: `"${f['value']}" is the error of a formula: the cell is read as empty. Mend the formula in the sheet.`,
  })),
  'scientific-notation': warning((f) => ({
    it: `«${f['value']}» è scritto in notazione scientifica dal foglio di calcolo, e le ultime cifre sono perse: è lasciato fuori. Dai alla colonna il formato testo e riscrivi il codice.`,
    en: `"${f['value']}" was put in scientific notation by the spreadsheet, and its last digits are lost: it is left out. Format the column as text and write the code again.`,
  })),
  'rounded-amount': warning((f) => ({
    it: `«${f['value']}» è in notazione scientifica: è letto come ${f['read']}, forse arrotondato. Controlla.`,
    en: `"${f['value']}" is in scientific notation: it is read as ${f['read']}, perhaps rounded. Check it.`,
  })),
  'identifier-mended': warning((f) => ({
    it: `A «${f['value']}» mancano gli zeri iniziali, tolti dal foglio di calcolo: è letto come ${f['read']}, la cui cifra di controllo è giusta.`,
    en: `"${f['value']}" lacks its leading zeros, dropped by the spreadsheet: it is read as ${f['read']}, whose check digit is right.`,
  })),
  'identifier-check': warning((f) => ({
    it: `La cifra di controllo di «${f['value']}» (${f['scheme']}) non torna: forse è un errore di battitura. Resta com’è scritto; controllalo.${perhaps(f).it}`,
    en: `The check digit of "${f['value']}" (${f['scheme']}) does not fit: perhaps a typing error. It stays as written; check it.${perhaps(f).en}`,
  })),
  'names-nobody': warning((f) => ({
    it: `«${f['value']}» non nomina nessuno: tutte le righe che lo scrivono diventano una sola organizzazione. Scrivi chi è, o mettilo nella mappatura tra i "missing" per lasciare fuori quelle righe.`,
    en: `"${f['value']}" names nobody: all rows that write it become one organisation. Write who it is, or put it among "missing" in the mapping to leave those rows out.`,
  })),
  'personal-data': warning((f) => ({
    it: `«${f['value']}» contiene dati di una persona (posta, telefono o codice fiscale). Qui stanno solo organizzazioni: togli quei dati.`,
    en: `"${f['value']}" holds data of a person (mail, telephone or tax code). Only organisations belong here: take those data out.`,
  })),
  'several-in-cell': warning((f) => ({
    it: `In questa colonna ${f['rows']} celle sembrano nominare più organizzazioni, e ognuna è letta come una: «${f['value']}» sarebbe ${f['parts']}. Conferma la divisione ("split" nella mappatura) se è così.`,
    en: `In this column ${f['rows']} cells seem to name several organisations, and each is read as one: "${f['value']}" would be ${f['parts']}. Confirm the splitting ("split" in the mapping) if so.`,
  })),
  'too-many-to-compare': warning((f) => ({
    it: `Le organizzazioni nuove sono ${f['count']}, più di ${f['limit']}: i doppioni tra loro non sono cercati qui. Dopo l’importazione si trovano nella pagina dei doppioni.`,
    en: `There are ${f['count']} new organisations, more than ${f['limit']}: duplicates among them are not sought here. After the import the page of duplicates finds them.`,
  })),
  'title-shortened': warning((f) => ({
    it: `Il titolo è lungo ${f['length']} caratteri, al massimo ${f['limit']}: è accorciato. Se è una descrizione, indica la colonna giusta.`,
    en: `The title is ${f['length']} characters long, at most ${f['limit']}: it is shortened. If it is a description, name the right column.`,
  })),
  'others-dropped': warning((f) => ({
    it: `«${f['value']}» parla anche di altri senza nominarli: sono lasciati fuori. Scrivi i loro nomi.`,
    en: `"${f['value']}" also speaks of others without naming them: they are left out. Write their names.`,
  })),
  'whose-value': warning((f) => ({
    it: `La riga nomina ${f['count']} organizzazioni e non si sa di quale sia «${f['value']}»: è lasciato fuori. Scrivi una riga per organizzazione, o tanti valori quante sono.`,
    en: `The row names ${f['count']} organisations, and nobody knows whose "${f['value']}" is: it is left out. Write a row for each, or as many values.`,
  })),
  'no-header': warning(() => ({
    it: 'Il file non ha una riga di intestazione: le colonne portano le lettere del foglio. Se invece la prima riga è l’intestazione, scrivi 1 in «Intestazione alla riga».',
    en: 'The file has no header row: columns go by the letters of the sheet. If the first row is the header after all, write 1 in "Headings in row".',
  })),
  'marks-in-columns': warning((f) => ({
    it: `In ${f['count']} colonne (${f['columns']}) ci sono solo segni. Se sono ${f['stand'] === 'projects' ? 'progetti' : 'enti'}, dillo dove si sceglie come leggere il file: ogni segno diventa una partecipazione.`,
    en: `${f['count']} columns (${f['columns']}) hold nothing but marks. If they are ${f['stand'] === 'projects' ? 'projects' : 'organisations'}, say so where it is chosen how the file is read: each mark becomes a participation.`,
  })),
  'section-titles': warning((f) => ({
    it: `Il file è diviso in sezioni: i loro ${f['count']} titoli sono diventati la colonna «${f['heading']}». Controlla che cosa vuol dire, o lasciala fuori.`,
    en: `The file is parted into sections: their ${f['count']} titles became the column "${f['heading']}". Check what it means, or leave it out.`,
  })),
  'untitled-projects': warning((f) => ({
    it: `Nessuna colonna dà il titolo dei progetti: quelli nuovi si chiamano «${f['example']}» e simili, finché un altro file non dà il titolo.`,
    en: `No column gives the titles of projects: the new ones are called "${f['example']}" and the like until another file gives the title.`,
  })),
  'territory-respelled': warning((f) => ({
    it: `«${f['value']}» è letto come ${f['read']}.`,
    en: `"${f['value']}" is read as ${f['read']}.`,
  })),
  'unknown-territory': warning((f) => ({
    it: `Il luogo «${f['value']}» non è tra quelli noti.${perhaps(f).it} Correggilo, o dai codice e nome in "organization.territory.code" e "organization.territory.name" per crearlo.`,
    en: `The place "${f['value']}" is not among those known.${perhaps(f).en} Mend it, or give its code and name in "organization.territory.code" and "organization.territory.name" to create it.`,
  })),
  'ambiguous-territory': warning((f) => ({
    it: `Più luoghi si chiamano «${f['value']}»: ${f['candidates']}. Usa il codice.`,
    en: `Several places are called "${f['value']}": ${f['candidates']}. Use the code.`,
  })),
  'identifier-taken': warning((f) => ({
    it: `L’identificativo «${f['value']}» è già di «${f['owner']}», che ha un altro ${f['scheme']}: non è dato anche a «${f['record']}».`,
    en: `The identifier "${f['value']}" already belongs to "${f['owner']}", which has another ${f['scheme']}: it is not given to "${f['record']}" too.`,
  })),
  'ambiguous-name': warning((f) => ({
    it: `Più di uno si chiama «${f['value']}», e la riga non dice quale: è tenuto a parte. Aggiungi un identificativo.`,
    en: `More than one is called "${f['value']}", and the row does not say which: it is kept apart. Add an identifier.`,
  })),
  'differing-values': warning((f) => ({
    it: `«${f['record']}» ha qui «${f['value']}», altrove nel file «${f['kept']}»: resta il primo.`,
    en: `"${f['record']}" has "${f['value']}" here and "${f['kept']}" elsewhere in the file: the first is kept.`,
  })),
  'repeated-row': warning((f) => ({
    it: `Ripete la riga ${f['first']}: stessa organizzazione, stesso progetto, stesso ruolo.`,
    en: `Repeats row ${f['first']}: same organisation, same project, same role.`,
  })),
  'role-changes': warning((f) => ({
    it: `In «${f['project']}» «${f['record']}» risulta ${f['kept']}: qui è ${f['role']}, e così diventa.`,
    en: `In "${f['project']}" "${f['record']}" is known as ${f['kept']}: here it is ${f['role']}, and becomes so.`,
  })),
  'missing-programme': warning((f) => ({
    it: `La misura «${f['value']}» non è tra i dati e la riga non dice di quale programma sia: il progetto resta senza misura. Aggiungi "programme.name", anche in "constants".`,
    en: `Measure "${f['value']}" is not in the data and the row does not name its programme: the project stays without a measure. Add "programme.name", in "constants" too if you like.`,
  })),
  'more-like-this': warning((f) => ({
    it: `Lo stesso avviso (${f['code']}) vale per altri ${f['count']} valori da questa riga in poi.`,
    en: `The same warning (${f['code']}) holds for ${f['count']} more values from this row on.`,
  })),
} satisfies Record<string, ProblemSpec>;

export type ProblemCode = keyof typeof CATALOGUE;
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemSpec>> = CATALOGUE;
