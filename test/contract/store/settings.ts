import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { against, load, smallDataset } from '../../helpers/store-builders.ts';
import { type Promises } from './harness.ts';

export const keepsSettings: Promises = ({ kind }, at) => {
  describe(`${kind}: settings`, () => {
    const value = { columns: ['Ente', 'perché «no»'], nested: { none: null, list: [1, 2.5] } };

    it('come back as they were put, the last one of each key, and are forgotten when told to', async () => {
      const { settings } = at.store;
      expect(await settings.get('mapping:a')).toBeNull();
      await settings.put('mapping:a', ['before']);
      await settings.put('mapping:a', value);
      expect(await settings.get('mapping:a')).toEqual(value);
      expect(await settings.delete('mapping:a')).toBe(true);
      expect(await settings.delete('mapping:a')).toBe(false);
      expect(await settings.get('mapping:a')).toBeNull();
    });

    it('are listed by what their key begins with, in the order of code units', async () => {
      const { settings } = at.store;
      for (const key of ['mapping:b', 'mapping:è', 'mapping:B', 'mappinG:c', 'map%', 'distinct:x'])
        await settings.put(key, key);
      const keys = async (prefix: string) =>
        (await settings.list(prefix)).map(({ key, value: held }) => [key, held]);
      expect(await keys('mapping:')).toEqual(
        ['mapping:B', 'mapping:b', 'mapping:è'].map((key) => [key, key]),
      );
      expect(await keys('map%')).toEqual([['map%', 'map%']]);
      expect(await keys('map_')).toEqual([]);
    });

    it('stay when the store is closed, and hold megabytes', async () => {
      const many = Array.from({ length: 200_000 }, (_, index) => `part-${index}`);
      await at.store.settings.put('file:large', many);
      await at.reopen();
      expect(await at.store.settings.get('file:large')).toEqual(many);
    });

    it('are no part of the data: no revision, the same hash, and undo leaves them', async () => {
      await at.store.commit(load(smallDataset()), against(0));
      const before = await at.hash();
      await at.store.settings.put('mapping:a', value);
      expect([await at.store.revision(), await at.hash()]).toEqual([1, before]);
      await at.store.revert(1, against(1));
      expect(await at.store.settings.get('mapping:a')).toEqual(value);
      expect((await at.store.read()).dataset).toEqual(emptyDataset());
    });

    it('are put by two at once without a loss', async () => {
      const other = await at.place.open();
      await Promise.all([
        at.store.settings.put('k:1', 1),
        other.settings.put('k:2', 2),
        at.store.settings.put('k:same', 'a'),
        other.settings.put('k:same', 'b'),
      ]);
      await other.close();
      const [one, two, same] = await at.store.settings.list('k:');
      expect([one?.value, two?.value]).toEqual([1, 2]);
      expect(['a', 'b']).toContain(same?.value);
    });
  });
};
