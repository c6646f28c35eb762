import type { Language, Text } from '../contract/fields.ts';
import type { ImportPreview, RowProblem } from '../contract/imports.ts';
import { RECORD_TYPES, type RecordType } from '../contract/records.ts';
import type { SeedName } from '../contract/status.ts';
import type { AppError } from '../errors.ts';
import type { CommitResult } from '../services/current.ts';
import { columns, sayNumber } from './columns.ts';

const EXAMPLES = 3;

const NAMES: Record<RecordType, Text> = {
  territories: { it: 'territori', en: 'territories' },
  programmes: { it: 'programmi', en: 'programmes' },
  measures: { it: 'misure', en: 'measures' },
  organizations: { it: 'organizzazioni', en: 'organisations' },
  projects: { it: 'progetti', en: 'projects' },
  participations: { it: 'partecipazioni', en: 'participations' },
};

const rowCounts = ({ fileName, counts }: ImportPreview, language: Language): string => {
  const say = (count: number): string => sayNumber(count, language);
  const { rows, created, updated, unchanged, rejected } = counts;
  return language === 'it'
    ? `${fileName}: ${say(rows)} righe, di cui ${say(created)} con nuove partecipazioni, ${say(updated)} con aggiornamenti, ${say(unchanged)} senza novità, ${say(rejected)} rifiutate.`
    : `${fileName}: ${say(rows)} rows, ${say(created)} with new participations, ${say(updated)} with updates, ${say(unchanged)} without news, ${say(rejected)} rejected.`;
};

const recordCounts = ({ records }: ImportPreview, language: Language): string => {
  const head =
    language === 'it' ? ['', 'nuovi', 'cambiati', 'uguali'] : ['', 'new', 'changed', 'same'];
  const rows = RECORD_TYPES.flatMap((type) => {
    const counts = records[type];
    if (counts === undefined) return [];
    const { created, updated, unchanged } = counts;
    if (created + updated + unchanged === 0) return [];
    const cells = [created, updated, unchanged].map((count) => sayNumber(count, language));
    return [[NAMES[type][language], ...cells]];
  });
  return columns([head, ...rows], new Set([1, 2, 3]));
};

const HEADS: Record<RowProblem['severity'], Text> = {
  error: { it: 'Errori (la riga è rifiutata)', en: 'Errors (the row is rejected)' },
  warning: { it: 'Avvisi', en: 'Warnings' },
};

const example = ({ row, column, detail }: RowProblem, language: Language): string => {
  const place = language === 'it' ? `riga ${row}` : `row ${row}`;
  return `    ${place}${column === null ? '' : `, ${column}`}: ${detail}`;
};

/** Problems by code, the most frequent first, each with its first examples. */
const problemList = (
  problems: readonly RowProblem[],
  severity: RowProblem['severity'],
  language: Language,
): string[] => {
  const byCode = Object.groupBy(
    problems.filter((each) => each.severity === severity),
    ({ code }) => code,
  );
  const groups = Object.entries(byCode)
    .map(([code, group = []]) => ({ code, group }))
    .toSorted((a, b) => b.group.length - a.group.length);
  if (groups.length === 0) return [];
  return [
    '',
    HEADS[severity][language],
    ...groups.flatMap(({ code, group }) => {
      const examples = group.slice(0, EXAMPLES).map((problem) => example(problem, language));
      const more = group.length > EXAMPLES ? ['    …'] : [];
      return [`  ${code} (${sayNumber(group.length, language)})`].concat(examples, more);
    }),
  ];
};

const SEEDED: Record<SeedName, Text> = {
  empty: {
    it: 'Prima dell’importazione l’archivio comincia con i soli territori del Piemonte.',
    en: 'Before the import the store begins with the territories of Piemonte only.',
  },
  wecare: {
    it: 'Prima dell’importazione l’archivio comincia con i dati pubblici di We.Ca.Re.',
    en: 'Before the import the store begins with the public data of We.Ca.Re.',
  },
  demo: {
    it: 'Prima dell’importazione l’archivio comincia con i dati dimostrativi.',
    en: 'Before the import the store begins with the demo data.',
  },
};

const outcome = (result: CommitResult | null): Text => {
  if (result === null) {
    return {
      it: 'Anteprima: nulla è stato scritto. Aggiungi --commit per importare.',
      en: 'Preview: nothing was written. Add --commit to import.',
    };
  }
  return result.changed
    ? {
        it: `Scritto: revisione ${result.revision}.`,
        en: `Written: revision ${result.revision}.`,
      }
    : {
        it: `Nessuna novità: resta la revisione ${result.revision}.`,
        en: `No news: still revision ${result.revision}.`,
      };
};

/** What an import does or did, for a terminal. */
export const importReport = (
  preview: ImportPreview,
  o: { result: CommitResult | null; seed: SeedName | null; refused: boolean },
  language: Language,
): string => {
  const duplicates = preview.duplicates.length;
  return [
    rowCounts(preview, language),
    '',
    recordCounts(preview, language),
    ...problemList(preview.problems, 'error', language),
    ...problemList(preview.problems, 'warning', language),
    ...(duplicates === 0
      ? []
      : [
          '',
          language === 'it'
            ? `Possibili doppioni di organizzazioni già presenti: ${duplicates} (elenco con --json).`
            : `Possible duplicates of organisations already there: ${duplicates} (list with --json).`,
        ]),
    '',
    ...(o.seed === null ? [] : [SEEDED[o.seed][language]]),
    ...(o.refused ? [] : [outcome(o.result)[language]]),
  ].join('\n');
};

/** Why a file was not taken. */
export const refusalReport = (file: string, { detail }: AppError, language: Language): string =>
  `${language === 'it' ? 'Rifiutato' : 'Refused'}, ${file}: ${detail[language]}`;
