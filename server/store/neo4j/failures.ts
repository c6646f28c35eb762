import { Neo4jError } from 'neo4j-driver';
import type { Text } from '../../contract/fields.ts';
import { AppError, StoreUnavailable } from '../../errors.ts';

export const unavailable = (uri: string, cause: unknown): AppError =>
  new StoreUnavailable(
    {
      it: `Neo4j (${uri}) non risponde: controllare che sia avviato e che NEO4J_URI sia giusto, poi riprovare. Nulla è stato registrato.`,
      en: `Neo4j (${uri}) does not answer: check that it runs and that NEO4J_URI is right, then try again. Nothing was written.`,
    },
    { cause },
  );

export const OUTCOME_UNKNOWN = 'commit-outcome-unknown';

/** The connection was lost after the commit was sent, and the database cannot be asked. */
export const outcomeUnknown = (uri: string, cause: unknown): AppError =>
  new StoreUnavailable(
    {
      it: `Neo4j (${uri}) ha smesso di rispondere mentre confermava: non si sa ancora se la modifica è stata registrata. Guardare la cronologia quando torna, prima di ripeterla.`,
      en: `Neo4j (${uri}) stopped answering while it confirmed: it is not known yet whether the change was written. Look at the history when it is back, before repeating it.`,
    },
    { cause, code: OUTCOME_UNKNOWN },
  );

interface Failure {
  /** Beginning of the server's code, https://neo4j.com/docs/status-codes/current/errors/all-errors/. */
  prefix: string;
  code: string;
  status: number;
  detail: (uri: string) => Text;
}

/** The first that fits counts. */
const FAILURES: readonly Failure[] = [
  {
    prefix: 'Neo.ClientError.Security',
    code: 'store-credentials',
    status: 503,
    detail: (uri) => ({
      it: `Neo4j (${uri}) rifiuta l'accesso: controllare NEO4J_USER e NEO4J_PASSWORD e i permessi di quell'utente.`,
      en: `Neo4j (${uri}) refuses access: check NEO4J_USER, NEO4J_PASSWORD and that user's permissions.`,
    }),
  },
  {
    prefix: 'Neo.ClientError.Database.DatabaseNotFound',
    code: 'store-database-not-found',
    status: 503,
    detail: (uri) => ({
      it: `In Neo4j (${uri}) non c'è la base di dati indicata da NEO4J_DATABASE.`,
      en: `Neo4j (${uri}) has no database with the name given in NEO4J_DATABASE.`,
    }),
  },
  {
    prefix: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    code: 'store-full',
    status: 507,
    detail: (uri) => ({
      it: `La modifica è troppo grande per la memoria di Neo4j (${uri}): aumentare server.memory.heap.max_size, oppure dividerla. Nulla è stato registrato.`,
      en: `The change is too large for the memory of Neo4j (${uri}): raise server.memory.heap.max_size, or split the change. Nothing was written.`,
    }),
  },
  {
    prefix: 'Neo.TransientError.General.TransactionMemoryLimit',
    code: 'store-full',
    status: 507,
    detail: (uri) => ({
      it: `La modifica è troppo grande per i limiti di Neo4j (${uri}): aumentare dbms.memory.transaction.total.max, oppure dividerla. Nulla è stato registrato.`,
      en: `The change is too large for the limits of Neo4j (${uri}): raise dbms.memory.transaction.total.max, or split the change. Nothing was written.`,
    }),
  },
];

const failed = (uri: string, cause: Neo4jError): AppError =>
  new AppError(
    'store-failed',
    500,
    {
      it: `Neo4j (${uri}) ha risposto con un errore: ${cause.code}. Nulla è stato registrato; il registro di Neo4j dice di più.`,
      en: `Neo4j (${uri}) answered with an error: ${cause.code}. Nothing was written; the log of Neo4j says more.`,
    },
    { cause },
  );

/** True when the server itself said no: what was sent was not written. */
export const isAnswer = (error: unknown): boolean =>
  !(error instanceof Neo4jError) ||
  error.code.startsWith('Neo.ClientError') ||
  error.code.startsWith('Neo.TransientError');

/** What Neo4j or its driver said, as an error that a person can act on; anything else passes as it is. */
export const translated = (error: unknown, uri: string): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  const known = FAILURES.find(({ prefix }) => error.code.startsWith(prefix));
  if (known !== undefined)
    return new AppError(known.code, known.status, known.detail(uri), { cause: error });
  // The driver's own codes (ServiceUnavailable, SessionExpired) have no prefix; a transient error says "try again".
  return error.code.startsWith('Neo.') && !error.code.startsWith('Neo.TransientError')
    ? failed(uri, error)
    : unavailable(uri, error);
};
