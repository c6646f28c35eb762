import { createPool } from '../analytics/pool.ts';
import { InvalidInput } from '../errors.ts';
import { createExplorer } from '../services/explore.ts';
import { flag, onlyWord, textOption, type Command, type CommandContext } from './command.ts';
import { readQuery } from './measure-query.ts';
import { labelsOf, measureTable } from './measure-table.ts';
import { withCurrent } from './open.ts';

const SHOWN = 20;

const readTop = (context: CommandContext): number => {
  const given = textOption(context, 'top');
  const top = given === null ? SHOWN : Number(given);
  if (Number.isInteger(top) && top > 0) return top;
  throw new InvalidInput('invalid-arguments', {
    it: `--top ${given} non va bene: serve un numero intero maggiore di zero.`,
    en: `--top ${given} does not fit: a whole number above zero is needed.`,
  });
};

const run = async (context: CommandContext): Promise<void> => {
  const { config, clock, language, print } = context;
  const id = onlyWord(context, { it: 'l’id di una misura', en: 'The id of a measure' });
  const { query, parameters } = readQuery(context);
  const top = readTop(context);
  await withCurrent(config, clock, async (current) => {
    const pool = createPool({ size: 1 });
    try {
      const result = await createExplorer({ current, pool }).measure(id, query, parameters);
      print(
        flag(context, 'json')
          ? JSON.stringify(result, null, 2)
          : measureTable(result, labelsOf(current.dataset()), top, language),
      );
    } finally {
      await pool.close();
    }
  });
};

export const measureCommand: Command = {
  name: 'measure',
  usage: 'ID [--projection P] [--weight W] [--with NAME=VALUE ...] [--top N] [--json]',
  describes: {
    it: 'Calcola una misura della rete e ne stampa la tabella, dal valore più alto.',
    en: 'Computes a measure of the network and prints its table, the largest value first.',
  },
  options: {
    projection: { type: 'string' },
    weight: { type: 'string' },
    with: { type: 'string', multiple: true },
    top: { type: 'string' },
  },
  explains: {
    projection: {
      it: 'organizations (di norma), projects, bipartite, territories',
      en: 'organizations (unless said), projects, bipartite, territories',
    },
    weight: {
      it: 'newman (di norma), shared, jaccard',
      en: 'newman (unless said), shared, jaccard',
    },
    with: {
      it: 'Filtro o parametro, anche più volte: kind=company, group=kind',
      en: 'Filter or parameter, several times if need be: kind=company, group=kind',
    },
    top: { it: `Quante righe, di norma ${SHOWN}`, en: `How many rows, ${SHOWN} unless said` },
  },
  run,
};
