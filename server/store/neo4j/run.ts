import type { Transaction } from 'neo4j-driver';
import { batchesOf } from '../../batches.ts';
import type { Row } from './rows.ts';
import type { StatementName, Statements } from './statements.ts';

/** Runs a statement of `cypher/` by its name, answers plain rows. */
export type Run = (statement: StatementName, parameters?: Row) => Promise<Row[]>;

/** Rows sent with one statement: enough to amortise the round trip, few enough to be answered within a second. */
const BATCH = 5_000;

export const inBatches = <T>(items: Iterable<T>, size = BATCH): Generator<T[]> =>
  batchesOf(items, size);

/** The only place where records of the driver are seen. */
export const runIn =
  (tx: Pick<Transaction, 'run'>, statements: Statements): Run =>
  async (statement, parameters = {}) => {
    const { records } = await tx.run(statements[statement], parameters);
    return records.map((record) => record.toObject());
  };
