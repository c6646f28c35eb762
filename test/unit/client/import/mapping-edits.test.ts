import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../../server/contract/imports.ts';
import {
  correctionsOf,
  withConstant,
  withLastRow,
  withMissing,
  withoutMissing,
  withoutValue,
  withSplit,
  withTarget,
  withValue,
} from '../../../../client/src/views/import/columns/mapping-edits.ts';

const mapping = (o: Partial<Mapping> = {}): Mapping => ({
  shape: 'participations',
  columns: { Ente: 'organization.name', Sede: 'organization.territory', Note: [] },
  split: {},
  values: {},
  constants: {},
  missing: [],
  fictional: false,
  source: null,
  ...o,
});

describe('edits of a mapping', () => {
  it('send a column elsewhere or leave it out, and the others stay', () => {
    const moved = withTarget('Note', 'project.title')(mapping());
    expect(moved.columns).toEqual({ ...mapping().columns, Note: 'project.title' });
    expect(withTarget('Note', null)(moved).columns).toEqual(mapping().columns);
  });

  it('leave the mapping that they were given untouched', () => {
    const before = mapping();
    const frozen = structuredClone(before);
    withTarget('Ente', null)(before);
    withValue('Sede', 'x', 'y')(before);
    withMissing('n.d.')(before);
    expect(before).toEqual(frozen);
  });

  it('split a column and take that back', () => {
    const split = withSplit('Ente', ';')(mapping());
    expect(split.split).toEqual({ Ente: ';' });
    expect(withSplit('Ente', null)(split).split).toEqual({});
  });

  it('say the same in every row until it is emptied', () => {
    const said = withConstant('programme.name', 'Interreg')(mapping());
    expect(said.constants).toEqual({ 'programme.name': 'Interreg' });
    expect(withConstant('programme.name', '')(said).constants).toEqual({});
  });

  it('end the table at a row, or at its end', () => {
    expect(withLastRow(90)(mapping()).lastRow).toBe(90);
    expect(withLastRow(null)(mapping({ lastRow: 90 }))).not.toHaveProperty('lastRow');
  });

  it('correct a value under the target of its column, whichever organisation of the row it is about', () => {
    const two = mapping({ columns: { Capofila: 'organization.name@lead' } });
    expect(withValue('Capofila', 'Fond.', 'Fondazione')(two).values).toEqual({
      'organization.name': { 'Fond.': 'Fondazione' },
    });
  });

  it('correct it for each target of a column that has several', () => {
    const both = mapping({ columns: { Sede: ['organization.territory', 'project.territories'] } });
    expect(withValue('Sede', "Mondovi'", 'Mondovì')(both).values).toEqual({
      'organization.territory': { "Mondovi'": 'Mondovì' },
      'project.territories': { "Mondovi'": 'Mondovì' },
    });
  });

  it('list what was corrected, and each can be taken back', () => {
    const corrected = withMissing('n.d.')(withValue('Sede', 'Torno', 'Torino')(mapping()));
    expect(correctionsOf(corrected)).toEqual([
      { target: 'organization.territory', written: 'Torno', meant: 'Torino' },
      { target: null, written: 'n.d.', meant: null },
    ]);
    const back = withoutMissing('n.d.')(withoutValue('organization.territory', 'Torno')(corrected));
    expect(correctionsOf(back)).toEqual([]);
  });
});
