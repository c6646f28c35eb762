import type { Language, Text } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { Conflict, InvalidInput } from '../errors.ts';
import { LIMITS } from '../importers/readers/limits.ts';
import type { ImportFile } from '../importers/index.ts';

export const IMPORT: Text = { it: 'L’anteprima di importazione', en: 'The import preview' };
export const READING: Text = {
  it: 'Leggo il file e lo confronto con i dati',
  en: 'Reading the file and comparing it with the data',
};
export const WRITING: Text = { it: 'Scrivo nell’archivio', en: 'Writing to the store' };

const MEGABYTE = 1_048_576;

export const tooLarge = ({ name, bytes }: ImportFile): InvalidInput => {
  const size = Math.ceil(bytes.length / MEGABYTE);
  const limit = LIMITS.bytes / MEGABYTE;
  return new InvalidInput(
    'too-large',
    {
      it: `«${name}» pesa ${size} MB, al massimo ${limit}. Dividilo in più file e importali uno dopo l’altro.`,
      en: `"${name}" is ${size} MB, at most ${limit}. Split it into several files and import them one after the other.`,
    },
    { status: 413 },
  );
};

export const alreadyWritten = (id: string): Conflict =>
  new Conflict('import-already-committed', {
    it: `L’importazione «${id}» è già stata scritta: per cambiarla annullala dalla storia e manda di nuovo il file.`,
    en: `The import "${id}" was already written: to change it, undo it in the history and send the file again.`,
  });

const LONGEST_NAME = 200;
const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** What the history says of an import, after the person's own note. */
export const importMessage = (
  fileName: string,
  counts: ImportPreview['counts'],
  language: Language,
  note?: string,
): string => {
  const name = fileName.slice(0, LONGEST_NAME);
  const say = (count: number): string =>
    count.toLocaleString(LOCALES[language], { useGrouping: 'always' });
  const { rows, created, updated, unchanged, rejected } = counts;
  const before = note === undefined || note.trim() === '' ? '' : `${note.trim()} · `;
  const account =
    language === 'it'
      ? `Importato «${name}»: righe ${say(rows)}, di cui ${say(created)} con nuove partecipazioni, ${say(updated)} con aggiornamenti, ${say(unchanged)} senza novità, ${say(rejected)} rifiutate`
      : `Imported "${name}": ${say(rows)} rows, ${say(created)} with new participations, ${say(updated)} with updates, ${say(unchanged)} without news, ${say(rejected)} rejected`;
  return before + account;
};
