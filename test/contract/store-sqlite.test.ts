import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/app-folder.ts';
import { describeStore } from './store.contract.ts';
import { afterAll } from 'vitest';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

describeStore({
  kind: 'sqlite',
  samples: 60,
  fresh: async () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return { open: () => openSqlite({ folder: folder.path }) };
  },
});
