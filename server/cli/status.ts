import packageJson from '../../package.json' with { type: 'json' };
import { describeStatus } from '../services/status.ts';
import { columns, sayNumber } from './columns.ts';
import { flag, type Command, type CommandContext } from './command.ts';
import { withCurrent } from './open.ts';

const run = (context: CommandContext): Promise<void> =>
  withCurrent(context.config, context.clock, async (current) => {
    const { language, print } = context;
    const { counts, demo, revision, ...status } = await describeStatus(
      current,
      packageJson.version,
    );
    if (flag(context, 'json')) {
      print(JSON.stringify({ ...status, revision, counts, demo }, null, 2));
      return;
    }
    const rows = Object.entries({ ...status, revision, demo }).map(([name, value]) => [
      name,
      String(value ?? '—'),
    ]);
    const numbers = Object.entries(counts).map(([name, n]) => [name, sayNumber(n, language)]);
    print(columns([...rows, ...numbers]));
  });

export const statusCommand: Command = {
  name: 'status',
  usage: '[--json]',
  describes: {
    it: 'Dice che cosa c’è nell’archivio: revisione, quantità, impronta.',
    en: 'Says what is in the store: revision, quantities, hash.',
  },
  options: {},
  explains: {},
  run,
};
