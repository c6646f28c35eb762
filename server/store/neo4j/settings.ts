import { canonicalJson } from '../canonical.ts';
import { byKey, type Settings } from '../settings.ts';
import type { Connection } from './connection.ts';
import type { Run } from './run.ts';
import { reading, writing } from './session.ts';

/** Settings as nodes of their own, away from the graph of the data. */
export const neo4jSettings = (connection: Connection): Settings => {
  const ask = <T>(question: (run: Run) => Promise<T>) =>
    connection.call((open) => reading(open, connection.statements, question));
  const order = <T>(work: (run: Run) => Promise<T>) =>
    connection.call((open) => writing(open, connection.statements, work));
  return {
    get: async (key) => {
      const [row] = await ask((run) => run('read/setting', { key }));
      return row === undefined ? null : (JSON.parse(String(row['value'])) as unknown);
    },
    list: async (prefix) => {
      const rows = await ask((run) => run('read/settings-by-prefix', { prefix }));
      return rows
        .map(({ key, value }) => ({
          key: String(key),
          value: JSON.parse(String(value)) as unknown,
        }))
        .toSorted(byKey);
    },
    put: async (key, value) => {
      await order((run) => run('commit/put-setting', { key, value: canonicalJson(value) }));
    },
    delete: async (key) => {
      const [row] = await order((run) => run('commit/delete-setting', { key }));
      return Number(row?.['deleted'] ?? 0) > 0;
    },
  };
};
