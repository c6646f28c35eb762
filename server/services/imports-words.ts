import type { Language, Text } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import type { Duplicate } from '../importers/index.ts';

export const IMPORT: Text = { it: 'L’anteprima di importazione', en: 'The import preview' };

const LONGEST_NAME = 200;
const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** What the history says of an import. */
export const importMessage = (
  fileName: string,
  counts: ImportPreview['counts'],
  language: Language,
): string => {
  const name = fileName.slice(0, LONGEST_NAME);
  const say = (count: number): string =>
    count.toLocaleString(LOCALES[language], { useGrouping: 'always' });
  const { rows, created, updated, unchanged, rejected } = counts;
  return language === 'it'
    ? `Importato «${name}»: righe ${say(rows)}, di cui ${say(created)} con nuove partecipazioni, ${say(updated)} con aggiornamenti, ${say(unchanged)} senza novità, ${say(rejected)} rifiutate`
    : `Imported "${name}": ${say(rows)} rows, ${say(created)} with new participations, ${say(updated)} with updates, ${say(unchanged)} without news, ${say(rejected)} rejected`;
};

/** Why a new organisation may be one that is there. */
export const duplicateReasons = ({ incoming, existing }: Duplicate): Text[] => {
  const sameSeat = incoming.territory !== null && incoming.territory === existing.territory;
  return [
    { it: `stesso nome, «${existing.name}»`, en: `same name, "${existing.name}"` },
    ...(sameSeat ? [{ it: 'stessa sede', en: 'same seat' }] : []),
    { it: 'identificativi diversi', en: 'different identifiers' },
  ];
};
