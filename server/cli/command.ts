import type { ParseArgsOptionsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { Language, Text } from '../contract/fields.ts';
import { InvalidInput } from '../errors.ts';
import type { Clock } from '../services/current.ts';

/** What `parseArgs` gives for an option. */
export type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** Everything that a command may use of the world around it. */
export interface CommandContext {
  /** Words after the command's name. */
  words: string[];
  options: Record<string, OptionValue>;
  language: Language;
  config: Config;
  clock: Clock;
  newId: () => string;
  /** A line, or several, on standard output. */
  print: (text: string) => void;
}

/** One file, one line in the registry (`index.ts`). */
export interface Command {
  name: string;
  /** After the name: `FILE --mapping MAP.json`. */
  usage: string;
  describes: Text;
  options: ParseArgsOptionsConfig;
  /** What each option does, by its name. */
  explains: Record<string, Text>;
  /** Gives the exit status; nothing is 0. */
  run: (context: CommandContext) => Promise<number | void>;
}

/** Exit statuses: input that is wrong, an import that leaves rows out, a store that cannot be used. */
export const EXIT = { badInput: 1, rowsRejected: 2, storeTrouble: 3 } as const;

const badArguments = (detail: Text): InvalidInput => new InvalidInput('invalid-arguments', detail);

/** The only word that a command takes. Errors: `InvalidInput` `invalid-arguments`. */
export const onlyWord = ({ words }: CommandContext, what: Text): string => {
  const [word] = words;
  if (word === undefined || words.length > 1) {
    throw badArguments({
      it: `Serve ${what.it}, e uno solo; hai scritto: ${words.join(' ') || 'niente'}. Vedi «help».`,
      en: `${what.en} is needed, and one only; you wrote: ${words.join(' ') || 'nothing'}. See "help".`,
    });
  }
  return word;
};

export const textOption = ({ options }: CommandContext, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};

export const flag = ({ options }: CommandContext, name: string): boolean => options[name] === true;

export const textOptions = ({ options }: CommandContext, name: string): string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};
