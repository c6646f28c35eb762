import { keptMapping, type KeptMapping } from '../contract/imports.ts';
import type { Text } from '../contract/fields.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import type { Settings } from '../store/settings.ts';
import { fieldErrors } from './field-errors.ts';

/** Mappings that people keep by name, to be proposed again for files with the same columns. */
export interface KeptMappings {
  /** By name. */
  list(): Promise<KeptMapping[]>;
  /** In the place of one of that name. @throws InvalidInput 422 `invalid-mapping` */
  keep(name: string, value: unknown): Promise<KeptMapping>;
  /** @throws NotFound */
  forget(name: string): Promise<void>;
}

const PREFIX = 'mapping:';
const KEPT: Text = { it: 'Lo schema', en: 'The scheme' };
const MOST = 500;

const cleanName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

const invalid = (error: Parameters<typeof fieldErrors>[0], value: unknown): InvalidInput => {
  const errors = fieldErrors(error, value);
  const list = (language: 'it' | 'en'): string =>
    errors.map(({ path, detail }) => `${path}: ${detail[language]}`).join('; ');
  return new InvalidInput(
    'invalid-mapping',
    {
      it: `Lo schema non si può tenere. ${list('it')}.`,
      en: `The scheme cannot be kept. ${list('en')}.`,
    },
    { status: 422, errors },
  );
};

const tooMany = (): InvalidInput =>
  new InvalidInput(
    'too-many-mappings',
    {
      it: `Ci sono già ${MOST} schemi: togline qualcuno che non serve più.`,
      en: `There are ${MOST} schemes already: remove some that are not needed any more.`,
    },
    { status: 422 },
  );

export const createKeptMappings = (settings: Settings): KeptMappings => {
  /** What an older version kept and this one cannot read is left out rather than in the way. */
  const list = async (): Promise<KeptMapping[]> =>
    (await settings.list(PREFIX)).flatMap(({ value }) => {
      const parsed = keptMapping.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });

  return {
    list,
    keep: async (given, value) => {
      const name = cleanName(given);
      const body = typeof value === 'object' && value !== null ? { ...value, name } : value;
      const parsed = keptMapping.safeParse(body);
      if (!parsed.success) throw invalid(parsed.error, body);
      const others = await list();
      if (others.length >= MOST && !others.some((each) => each.name === name)) throw tooMany();
      await settings.put(PREFIX + name, parsed.data);
      return parsed.data;
    },
    forget: async (given) => {
      const name = cleanName(given);
      if (!(await settings.delete(PREFIX + name))) throw new NotFound(KEPT, name);
    },
  };
};
