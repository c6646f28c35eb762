import { loadSeed } from '../../seeds/index.ts';
import { seedName, SEEDS } from '../contract/status.ts';
import { InvalidInput } from '../errors.ts';
import { createSeeding } from '../services/seeding.ts';
import { flag, onlyWord, textOption, type Command, type CommandContext } from './command.ts';
import { withCurrent } from './open.ts';

const readName = (context: CommandContext) => {
  const word = onlyWord(context, { it: 'il nome di un inizio', en: 'The name of a seed' });
  const parsed = seedName.safeParse(word);
  if (parsed.success) return parsed.data;
  throw new InvalidInput('invalid-arguments', {
    it: `«${word}» non esiste: scegli fra ${SEEDS.join(', ')}.`,
    en: `"${word}" does not exist: choose among ${SEEDS.join(', ')}.`,
  });
};

const run = async (context: CommandContext): Promise<void> => {
  const { config, clock, language, print } = context;
  const name = readName(context);
  await withCurrent(config, clock, async (current) => {
    const author = textOption(context, 'author') ?? 'cli';
    const seeding = createSeeding({ current, loadSeed });
    const result = await seeding.replaceBySeed(name, { author, language });
    if (flag(context, 'json')) print(JSON.stringify(result));
    else if (language === 'it')
      print(`L’archivio ora contiene «${name}»: revisione ${result.revision}.`);
    else print(`The store now holds "${name}": revision ${result.revision}.`);
  });
};

export const seedCommand: Command = {
  name: 'seed',
  usage: `${SEEDS.join('|')} [--author NAME] [--json]`,
  describes: {
    it: 'Sostituisce tutto con un inizio: dimostrativo, We.Ca.Re. o vuoto. Si può annullare.',
    en: 'Replaces everything by a seed: demo, We.Ca.Re. or empty. It can be undone.',
  },
  options: { author: { type: 'string' } },
  explains: { author: { it: 'Chi compare nella storia', en: 'Who appears in the history' } },
  run,
};
