import type { Command } from './command.ts';
import { helpText } from './help.ts';
import { importCommand } from './import.ts';
import { measureCommand } from './measure.ts';
import { seedCommand } from './seed.ts';
import { statusCommand } from './status.ts';

const help: Command = {
  name: 'help',
  usage: '',
  describes: { it: 'Questo elenco.', en: 'This list.' },
  options: {},
  explains: {},
  run: async ({ print, language }) => print(helpText(COMMANDS, language)),
};

/** Every command of the terminal. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  measureCommand,
  statusCommand,
  seedCommand,
  help,
];
