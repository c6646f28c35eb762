import { afterAll, describe } from 'vitest';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/app-folder.ts';
import { survivesKilling } from './store-kill.contract.ts';

describe('SQLite, when the process that commits is killed', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  survivesKilling({
    kind: 'sqlite',
    place: { folder: folder.path },
    size: 1_500,
    times: 20,
    fresh: async () => undefined,
    open: () => openSqlite({ folder: folder.path }),
  });
});
