import { datasetHash } from '../../server/store/canonical.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/app-folder.ts';
import { killWhileCommitting } from '../helpers/store-killing.ts';
import { hashAt } from '../helpers/store-series.ts';
import type { Soak } from './soak.ts';

const TIMES = 300;
const SIZE = 1_500;

/** As the contract suite does twenty times, at moments that are different at every run. */
export const kill: Soak = {
  id: 'kill',
  title: `SQLite: ${TIMES} kill -9 at random moments of a commit`,
  run: async (say) => {
    const folder = temporaryFolder();
    let [known, lost] = [0, 0];
    try {
      for (let round = 1; round <= TIMES; round += 1) {
        const place = { folder: folder.path };
        const moment = Math.random() * 1.2;
        const acknowledged = await killWhileCommitting(
          { kind: 'sqlite', place, size: SIZE },
          moment,
        );
        const store = await openSqlite(place);
        const { revision, dataset } = await store.read();
        await store.close();
        if (datasetHash(dataset) !== hashAt(revision, SIZE)) {
          throw new Error(`revision ${revision} is not whole after a kill at ${moment}`);
        }
        if (revision < Math.max(known, acknowledged)) {
          throw new Error(`revision ${acknowledged} was acknowledged, ${revision} is there`);
        }
        if (revision === acknowledged) lost += 1;
        known = revision;
        if (round % 50 === 0) say(`${round} of ${TIMES}`);
      }
    } finally {
      folder.remove();
    }
    return `${TIMES} times a whole revision; ${lost} times the one before, ${TIMES - lost} times the one after`;
  },
};
