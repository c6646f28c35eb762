import type { Language } from '../contract/fields.ts';
import { networkQuery, type NetworkQuery } from '../contract/network.ts';
import { InvalidInput } from '../errors.ts';
import { fieldErrors } from '../services/field-errors.ts';
import { textOption, textOptions, type CommandContext } from './command.ts';

/** `name=value` pairs -> values by name; a name that comes twice has several. */
const pairs = (given: readonly string[]): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const pair of given) {
    const at = pair.indexOf('=');
    if (at < 1) {
      throw new InvalidInput('invalid-arguments', {
        it: `«--with ${pair}» non va bene: scrivi --with nome=valore, per esempio --with kind=company.`,
        en: `"--with ${pair}" does not fit: write --with name=value, for example --with kind=company.`,
      });
    }
    const name = pair.slice(0, at);
    values.set(name, [...(values.get(name) ?? []), pair.slice(at + 1)]);
  }
  return values;
};

const oneOrMany = (values: string[]): string | string[] | undefined =>
  values.length > 1 ? values : values[0];

const isScope = (name: string): boolean => Object.hasOwn(networkQuery.shape, name);

/** What narrows the network, and what the measure itself takes. */
export const readQuery = (
  context: CommandContext,
): { query: NetworkQuery; parameters: Record<string, unknown> } => {
  const given = [...pairs(textOptions(context, 'with'))];
  const scope = Object.fromEntries(
    given.filter(([name]) => isScope(name)).map(([name, values]) => [name, oneOrMany(values)]),
  );
  const parameters = Object.fromEntries(
    given.filter(([name]) => !isScope(name)).map(([name, values]) => [name, oneOrMany(values)]),
  );
  const input = {
    ...scope,
    projection: textOption(context, 'projection') ?? undefined,
    weight: textOption(context, 'weight') ?? undefined,
  };
  const parsed = networkQuery.safeParse(input);
  if (parsed.success) return { query: parsed.data, parameters };
  const errors = fieldErrors(parsed.error, input);
  const list = (language: Language): string =>
    errors.map(({ path, detail }) => `${path}: ${detail[language]}`).join('; ');
  throw new InvalidInput('invalid-parameters', { it: list('it'), en: list('en') }, { errors });
};
