import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import type { Decision } from '../../../server/contract/imports.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { after, csv, understood } from './prepared.ts';

const first = understood('Partner;Progetto', 'Cooperativa sociale La Torre;Orti', 'Beta;Orti');
const data = after(emptyDataset(), first);
const file = csv('Partner;Progetto', 'Coop. Soc. La Torre;Mense', 'Gamma;Mense');
const seen = prepareImport(file, null, data);
const decided = (decision: Decision) =>
  prepareImport(file, null, data, {
    decisions: { duplicates: { [seen.duplicates[0]?.id ?? '']: decision } },
  });

describe('an organisation that may be there already', () => {
  it('is shown with its reasons, and stays apart while nobody decides', () => {
    expect(seen.duplicates).toMatchObject([
      {
        group: 'probable',
        decision: 'later',
        incoming: { name: 'Coop. Soc. La Torre', rows: [2], projects: 1 },
        existing: { name: 'Cooperativa sociale La Torre', rows: [], projects: 1 },
      },
    ]);
    expect(seen.duplicates[0]?.reasons.length).toBeGreaterThan(0);
    expect(seen.records['organizations']).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(decided('separate').records['organizations']).toMatchObject({ created: 2 });
  });

  it('is the same when a person says so: its name becomes another name of the one that is there', () => {
    const merged = decided('merge');
    expect(merged.records['organizations']).toEqual({ created: 1, updated: 1, unchanged: 0 });
    const both = after(data, merged);
    expect(both.organizations.find(({ name }) => name.endsWith('La Torre'))).toMatchObject({
      name: 'Cooperativa sociale La Torre',
      aliases: ['Coop. Soc. La Torre'],
    });
    const again = prepareImport(file, null, both);
    expect(again.changes.upserts).toEqual({});
    expect(again.counts).toMatchObject({ unchanged: 2 });
  });

  it('is taken for the same without a person only when it is certain', () => {
    const twice = understood(
      'Ente;Codice fiscale;Partita IVA;Progetto',
      'La Torre;00488410010;;Orti',
      'Cooperativa La Torre;;00488410010;Mense',
    );
    const certain = twice.duplicates.filter(({ group }) => group === 'certain');
    for (const { decision } of certain) expect(decision).toBe('merge');
    const merged = twice.records['organizations']?.created ?? 0;
    expect(merged).toBe(certain.length > 0 ? 1 : 2);
  });
});
