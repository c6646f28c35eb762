import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { applyChanges, changesInSteps } from '../../../server/services/current-snapshot.ts';
import { inTurns } from '../../../server/in-turns.ts';
import { byId, datasetHash, hashInSteps } from '../../../server/store/canonical.ts';
import { anOrganization } from '../../helpers/store-builders.ts';

const ids = fc.array(
  fc.integer({ min: 0, max: 40 }).map((number) => `o${number}`),
  { maxLength: 60 },
);

const organizations = (named: readonly string[], mark: string) =>
  named.map((id, at) => anOrganization(id, { name: `${mark} ${at}` }));

const of = (records: Dataset['organizations']): Dataset => ({
  ...emptyDataset(),
  organizations: records,
});

describe('changes applied to a dataset', () => {
  it('give what a map of all records would, sorted by id', () => {
    fc.assert(
      fc.property(ids, ids, ids, (there, coming, going) => {
        const before = organizations([...new Set(there)], 'before').toSorted(byId);
        const upserts = organizations(coming, 'after');
        const expected = new Map(before.map((record) => [record.id, record]));
        for (const id of going) expected.delete(id);
        for (const record of upserts) expected.set(record.id, record);
        const changes = { upserts: { organizations: upserts }, deletes: { organizations: going } };
        expect(applyChanges(of(before), changes).organizations).toEqual(
          [...expected.values()].toSorted(byId),
        );
      }),
    );
  });

  it('leave collections alone that they do not touch', () => {
    const dataset = of(organizations(['a', 'b'], 'x'));
    const changes = { upserts: { organizations: [anOrganization('c')] }, deletes: {} };
    expect(applyChanges(dataset, changes).projects).toBe(dataset.projects);
  });

  it('let others work meanwhile, and come to the same', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `o${(at * 7_919) % 100_003}`);
    const record = anOrganization('o');
    const upserts = many.map((id) => ({ ...record, id }));
    const changes = { upserts: { organizations: upserts }, deletes: {} };
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const dataset = await inTurns(changesInSteps(emptyDataset(), changes));
    const hash = await inTurns(hashInSteps(dataset));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    expect(dataset.organizations).toEqual(upserts.toSorted(byId));
    expect(hash).toBe(datasetHash(dataset));
  });
});
