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
