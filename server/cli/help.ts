import { describeConfig } from '../config.ts';
import type { Language, Text } from '../contract/fields.ts';
import { columns } from './columns.ts';
import type { Command } from './command.ts';

const COMMON: Record<string, Text> = {
  json: { it: 'Risposta in JSON', en: 'Answer as JSON' },
  language: {
    it: 'it o en; di norma quella del terminale',
    en: "it or en; the terminal's unless said",
  },
};

const WORDS = {
  usage: { it: 'Uso: npm run cli -- COMANDO …', en: 'Usage: npm run cli -- COMMAND …' },
  everywhere: { it: 'Con ogni comando', en: 'With every command' },
  environment: { it: 'Variabili d’ambiente', en: 'Environment variables' },
  exit: {
    it: 'Uscita: 0 tutto bene; 1 parole o dati sbagliati, nulla è scritto; 2 importazione con righe lasciate fuori; 3 archivio che non si può usare.',
    en: 'Exit status: 0 well; 1 wrong words or data, nothing is written; 2 an import that left rows out; 3 a store that cannot be used.',
  },
} satisfies Record<string, Text>;

const optionList = (explains: Record<string, Text>, language: Language): string[] =>
  Object.keys(explains).length === 0
    ? []
    : [columns(Object.entries(explains).map(([name, text]) => [`    --${name}`, text[language]]))];

/** Every command with its options, the environment and the exit statuses. */
export const helpText = (commands: readonly Command[], language: Language): string =>
  [
    WORDS.usage[language],
    ...commands.flatMap(({ name, usage, describes, explains }) => [
      '',
      `  ${name} ${usage}`,
      `    ${describes[language]}`,
      ...optionList(explains, language),
    ]),
    '',
    `  ${WORDS.everywhere[language]}`,
    ...optionList(COMMON, language),
    '',
    `  ${WORDS.environment[language]}`,
    columns(describeConfig().map(({ variable, description }) => [`    ${variable}`, description])),
    '',
    WORDS.exit[language],
  ].join('\n');
