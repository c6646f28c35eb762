import { describe, expect, it } from 'vitest';
import type { ColumnGuess } from '../../../../server/contract/imports.ts';
import { chipState, isQuestion } from '../../../../client/src/views/import/columns/chip-state.ts';

const guess = (o: Partial<ColumnGuess> = {}): ColumnGuess => ({
  column: 'Ente',
  target: 'organization.name',
  origin: 'heading',
  confidence: 0.95,
  reasons: [],
  samples: [],
  alternatives: [],
  split: null,
  ...o,
});
const split = { separator: ';', rows: 3, samples: [], confirmed: false };

describe('a column asks', () => {
  it('when its guess is in doubt, not when it is sure', () => {
    expect(isQuestion(guess({ confidence: 0.5 }))).toBe(true);
    expect(isQuestion(guess())).toBe(false);
  });

  it('when its cells may have to be parted, even if a person chose it', () => {
    expect(isQuestion(guess({ origin: 'given', split }))).toBe(true);
    expect(isQuestion(guess({ split: { ...split, confirmed: true } }))).toBe(false);
  });

  it('not when it was left out: of forty columns most are of no use', () => {
    expect(isQuestion(guess({ target: null, origin: 'none', confidence: 0.2 }))).toBe(false);
    expect(isQuestion(guess({ target: null, alternatives: ['project.title'] }))).toBe(false);
  });

  it('when what was left out might be the codes by which organisations are known', () => {
    const alternatives = ['organization.id.it-cf'];
    expect(isQuestion(guess({ target: null, origin: 'none', alternatives }))).toBe(true);
  });

  it('never when a person or a remembered scheme said it', () => {
    expect(isQuestion(guess({ origin: 'given', confidence: 0.1 }))).toBe(false);
    expect(isQuestion(guess({ origin: 'kept', confidence: 0.1 }))).toBe(false);
  });

  it('until it is answered, whatever the file is read again for', () => {
    const given = guess({ origin: 'given', confidence: 1 });
    expect(chipState(given, new Set(['Ente']))).toBe('asks');
    expect(chipState(given, new Set())).toBe('understood');
    expect(chipState(guess({ target: null }), new Set())).toBe('left');
  });
});
