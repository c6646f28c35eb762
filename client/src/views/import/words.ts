import { checkWords } from './check/words.ts';
import { columnsWords } from './columns/words.ts';
import { fileWords } from './file/words.ts';
import { outcomeWords } from './outcome/words.ts';
import { summaryWords } from './summary/words.ts';

/** The words of the import page, in both languages; those of a step stand in its folder. */
const it = {
  title: {
    start: 'Importa un file',
    check: 'Controlla prima di importare',
  },
  steps: {
    label: 'Passi dell’importazione',
    file: 'File',
    columns: 'Colonne',
    check: 'Controllo',
    confirm: 'Conferma',
    settled: 'a posto',
  },
  ...fileWords.it,
  ...columnsWords.it,
  ...checkWords.it,
  ...summaryWords.it,
  ...outcomeWords.it,
};

const en: typeof it = {
  title: {
    start: 'Import a file',
    check: 'Check before importing',
  },
  steps: {
    label: 'Steps of the import',
    file: 'File',
    columns: 'Columns',
    check: 'Check',
    confirm: 'Confirm',
    settled: 'settled',
  },
  ...fileWords.en,
  ...columnsWords.en,
  ...checkWords.en,
  ...summaryWords.en,
  ...outcomeWords.en,
};

export const importWords = { it, en };
