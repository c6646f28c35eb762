import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from './contract/fields.ts';
import { seedName, type SeedName } from './contract/status.ts';
import { InvalidInput } from './errors.ts';

/** The settings, read once from the environment. This file is the only reader of `process.env`. */
export interface Config {
  readonly host: string;
  /** Null: 3000, or the next free port. */
  readonly port: number | null;
  /** Absolute folder of the embedded store. */
  readonly dataFolder: string;
  /** What an empty store starts with. */
  readonly seed: SeedName;
  /** Neo4j instead of the embedded store. */
  readonly neo4j: {
    readonly uri: string;
    readonly user: string | null;
    readonly password: string | null;
    readonly database: string | null;
  } | null;
  readonly logLevel: LogLevel;
  /** Language of the messages on the terminal. */
  readonly language: Language;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(65_535));

/** Every variable, what it does and what it is when absent. An empty one counts as absent. */
const environment = z.object({
  HOST: z
    .string()
    .refine(isLoopback)
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on: a loopback one (127.0.0.1, localhost, ::1)' }),
  PORT: port.optional().meta({ description: 'Port; without it 3000, or the next free one' }),
  TESSUTO_DATA: z
    .string()
    .default('data')
    .meta({ description: 'Folder of the embedded store (SQLite)' }),
  TESSUTO_SEED: seedName
    .default('demo')
    .meta({ description: 'What an empty store starts with: demo, wecare, empty' }),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/)
    .optional()
    .meta({ description: 'Neo4j instead of the embedded store, e.g. neo4j://127.0.0.1:7687' }),
  NEO4J_USER: z.string().optional().meta({ description: 'Without it, no authentication' }),
  NEO4J_PASSWORD: z.string().optional().meta({ description: 'Password of NEO4J_USER' }),
  NEO4J_DATABASE: z.string().optional().meta({ description: "Without it, the server's default" }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .meta({ description: `Log on standard error: ${LOG_LEVELS.join(', ')}` }),
  LANG: z.string().default('it').meta({ description: 'Language of messages on the terminal' }),
});

/** Why a value cannot be used, and what can. A password is never repeated. */
const REASONS: Record<string, (value: string) => { it: string; en: string }> = {
  HOST: (value) => ({
    it: `HOST=${value} è un indirizzo pubblico, ma questa versione non ha ancora gli account: chiunque nella rete leggerebbe e cambierebbe i dati. Usa 127.0.0.1 (o togli HOST).`,
    en: `HOST=${value} is a public address, but this version has no accounts yet: anyone on the network could read and change the data. Use 127.0.0.1 (or unset HOST).`,
  }),
  PORT: (value) => ({
    it: `PORT=${value} non è una porta: serve un numero fra 0 e 65535 (0: una libera).`,
    en: `PORT=${value} is not a port: a number from 0 to 65535 is needed (0: any free one).`,
  }),
  TESSUTO_SEED: (value) => ({
    it: `TESSUTO_SEED=${value} non esiste: scegli demo, wecare o empty.`,
    en: `TESSUTO_SEED=${value} does not exist: choose demo, wecare or empty.`,
  }),
  NEO4J_URI: (value) => ({
    it: `NEO4J_URI=${value} non è un indirizzo di Neo4j: per esempio neo4j://127.0.0.1:7687 oppure bolt+s://server:7687.`,
    en: `NEO4J_URI=${value} is not a Neo4j address: for example neo4j://127.0.0.1:7687 or bolt+s://server:7687.`,
  }),
  LOG_LEVEL: (value) => ({
    it: `LOG_LEVEL=${value} non esiste: scegli fra ${LOG_LEVELS.join(', ')}.`,
    en: `LOG_LEVEL=${value} does not exist: choose among ${LOG_LEVELS.join(', ')}.`,
  }),
};

const explain = (variables: string[], values: Record<string, string>): InvalidInput => {
  const reasons = variables.map((variable) => REASONS[variable]?.(values[variable] ?? ''));
  const join = (language: Language): string =>
    reasons.flatMap((reason) => reason?.[language] ?? []).join('\n');
  return new InvalidInput('invalid-configuration', { it: join('it'), en: join('en') });
};

const requireUser = (values: Record<string, string>): void => {
  if (values['NEO4J_PASSWORD'] === undefined || values['NEO4J_USER'] !== undefined) return;
  throw new InvalidInput('invalid-configuration', {
    it: 'NEO4J_PASSWORD è impostata ma NEO4J_USER no: indica anche l’utente, oppure togli la password.',
    en: 'NEO4J_PASSWORD is set but NEO4J_USER is not: name the user too, or unset the password.',
  });
};

type Environment = Record<string, string | undefined>;

/** Known before anything else, so that a wrong setting is explained in it. */
export const terminalLanguage = (env: Environment = process.env): Language =>
  /^en/i.test(env['LANG'] ?? '') ? 'en' : 'it';

/**
 * The configuration of this environment, frozen.
 * @throws InvalidInput `invalid-configuration`, one line for each variable that is wrong
 */
export const readConfig = (env: Environment = process.env): Config => {
  const values = Object.fromEntries(
    Object.keys(environment.shape).flatMap((key) => {
      const value = env[key]?.trim();
      return value === undefined || value === '' ? [] : [[key, value]];
    }),
  );
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    throw explain([...new Set(parsed.error.issues.map(({ path }) => String(path[0])))], values);
  }
  requireUser(values);
  const settings = parsed.data;
  return Object.freeze({
    host: settings.HOST === 'localhost' ? '127.0.0.1' : settings.HOST,
    port: settings.PORT ?? null,
    dataFolder: resolve(settings.TESSUTO_DATA),
    seed: settings.TESSUTO_SEED,
    neo4j:
      settings.NEO4J_URI === undefined
        ? null
        : Object.freeze({
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER ?? null,
            password: settings.NEO4J_PASSWORD ?? null,
            database: settings.NEO4J_DATABASE ?? null,
          }),
    logLevel: settings.LOG_LEVEL,
    language: terminalLanguage(env),
  });
};

/** Each variable with its description, for `help` and the documentation. */
export const describeConfig = (): { variable: string; description: string }[] =>
  Object.entries(environment.shape).map(([variable, schema]) => ({
    variable,
    description: schema.meta()?.description ?? '',
  }));
