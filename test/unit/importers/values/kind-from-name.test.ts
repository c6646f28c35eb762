import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../../seeds/index.ts';
import { kindFromName } from '../../../../server/importers/values/kind-from-name.ts';

describe('the kind that a name gives away', () => {
  it.each([
    ['Coop. Soc. a r.l. ONLUS', 'third_sector'],
    ['Associazione Volontari Alba', 'third_sector'],
    ['Parrocchia di Sant’Anna', 'third_sector'],
    ['Arbeiterwohlfahrt e.V.', 'third_sector'],
    ['A.S.L. TO3', 'health'],
    ['ASL CN1', 'health'],
    ['Helse Sør-Øst RHF', 'health'],
    ['C.I.S.S.', 'public_body'],
    ['C.I.S.S. 38', 'public_body'],
    ['Unione Montana Valle Susa', 'public_body'],
    ['Comune di Alba', 'public_body'],
    ['Landkreis Oldenburg', 'public_body'],
    ['Fondazione CRT', 'foundation'],
    ['Hertie-Stiftung', 'foundation'],
    ['Rossi S.p.A.', 'company'],
    ['Bar Sport s.n.c.', 'company'],
    ['Cinogy GmbH', 'company'],
    ['TELLU AS', 'company'],
    ['Università degli Studi di Torino', 'education_research'],
    ['Istituto Comprensivo Bra 1', 'education_research'],
    ['Technische Universität Graz', 'education_research'],
    ['Alice', null],
    ['Mario Rossi', null],
    ['as soon as possible', null],
  ])('%s: %s', (name, kind) => {
    expect(kindFromName(name)).toBe(kind);
  });

  it('is right for most of the published bodies of We.Ca.Re., and silent rather than wrong for the others', async () => {
    const { organizations } = await loadSeed('wecare');
    const guessed = organizations.map(({ name, kind }) => ({ kind, guess: kindFromName(name) }));
    const silent = guessed.filter(({ guess }) => guess === null);
    const right = guessed.filter(({ kind, guess }) => kind === guess);
    expect(right.length).toBeGreaterThanOrEqual(43);
    expect(guessed.length - right.length - silent.length).toBeLessThanOrEqual(1);
  });
});
