import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { LANGUAGES, type Language } from '../contract/fields.ts';
import { AppError, InvalidInput } from '../errors.ts';
import type { Clock } from '../services/current.ts';
import { EXIT, type Command, type CommandContext, type OptionValue } from './command.ts';
import { COMMANDS } from './index.ts';

/** The world around the command line: where words come from and go to. */
export interface Terminal {
  words: string[];
  /** May throw `InvalidInput`, which is told like any other. */
  config: () => Config;
  clock: Clock;
  newId: () => string;
  out: (text: string) => void;
  error: (text: string) => void;
}

const COMMON = {
  json: { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const commandNamed = (name: string): Command => {
  const command = COMMANDS.find((each) => each.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((each) => each.name).join(', ');
  throw new InvalidInput('invalid-arguments', {
    it: `Il comando «${name}» non esiste. Comandi: ${names}.`,
    en: `There is no command "${name}". Commands: ${names}.`,
  });
};

const parse = (words: string[], command: Command) => {
  try {
    return parseArgs({
      args: words,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(
      'invalid-arguments',
      {
        it: `${reason} Uso: ${command.name} ${command.usage}`,
        en: `${reason} Usage: ${command.name} ${command.usage}`,
      },
      { cause },
    );
  }
};

const readLanguage = (given: OptionValue, byDefault: Language): Language => {
  if (typeof given !== 'string') return byDefault;
  const language = LANGUAGES.find((each) => each === given);
  if (language !== undefined) return language;
  throw new InvalidInput('invalid-arguments', {
    it: `--language ${given} non esiste: scegli fra ${LANGUAGES.join(', ')}.`,
    en: `--language ${given} does not exist: choose among ${LANGUAGES.join(', ')}.`,
  });
};

/** The language asked for, as far as it can be told before anything was understood. */
const earlyLanguage = (words: readonly string[]): Language | null => {
  const joined = words.find((word) => word.startsWith('--language='))?.split('=')[1];
  const asked = joined ?? words[words.indexOf('--language') + 1];
  return LANGUAGES.find((each) => each === asked) ?? null;
};

/** Runs one command and gives the exit status: 0, or one of `EXIT`. Other errors are thrown. */
export const runCli = async (terminal: Terminal): Promise<number> => {
  const [name = 'help', ...rest] = terminal.words;
  let language: Language = earlyLanguage(rest) ?? 'it';
  try {
    const config = terminal.config();
    language = earlyLanguage(rest) ?? config.language;
    const command = commandNamed(['--help', '-h'].includes(name) ? 'help' : name);
    const { values, positionals } = parse(rest, command);
    const options: CommandContext['options'] = values;
    language = readLanguage(options['language'], config.language);
    const { clock, newId, out: print } = terminal;
    const context = { words: positionals, options, language, config, clock, newId, print };
    const status = await (options['help'] === true ? commandNamed('help') : command).run(context);
    return status ?? 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.error(error.detail[language]);
    return error.status >= 500 ? EXIT.storeTrouble : EXIT.badInput;
  }
};
