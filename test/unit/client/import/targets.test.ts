import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../client/src/i18n/i18n.ts';
import {
  chipLabel,
  targetLabel,
  targetOptions,
  type TargetNaming,
} from '../../../../client/src/views/import/columns/targets.ts';
import { menuSections } from '../../../../client/src/views/import/columns/menu-sections.ts';
import { TARGETS } from '../../../../server/importers/targets/index.ts';
import {
  problemName,
  problemText,
} from '../../../../client/src/views/import/check/problem-names.ts';
import { importWords } from '../../../../client/src/views/import/words.ts';
import { PROBLEMS } from '../../../../server/importers/problem-catalogue.ts';

const naming = (language: 'it' | 'en'): TargetNaming => ({
  t: createI18n(language).t,
  language,
  known: TARGETS.map(({ name, describes, codes }) => ({
    name,
    describes,
    codes: [...(codes ?? [])],
  })),
});
const words = naming('it');
const named = TARGETS.map(({ name }) => name).filter((name) => !name.includes('<'));

describe('names of targets', () => {
  it('say every target of the importers without its code, in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const labels = named.map((name) => targetLabel(naming(language), name));
      expect(labels.filter((label) => /\.|^[a-z]+[A-Z]/.test(label))).toEqual([]);
      expect(new Set(labels).size).toBe(named.length);
    }
  });

  it('say which organisation of the row they are about', () => {
    expect(targetLabel(words, 'organization.id.it-cf@partner.2')).toBe(
      'codice fiscale (partner 2)',
    );
    expect(targetLabel(words, 'organization.name@lead')).toBe('organizzazione capofila');
  });

  it('say a code of one’s own by its name', () => {
    expect(targetLabel(words, 'organization.id.source:albo')).toBe('codice «albo»');
  });

  it('stand on a chip with a capital, several joined', () => {
    expect(chipLabel(words, ['organization.territory', 'project.territories'])).toBe(
      'Comune o luogo + luoghi in cui agisce',
    );
    expect(chipLabel(words, [])).toBeNull();
  });
});

describe('the menu of a column', () => {
  const guess = {
    column: 'Codice ente!',
    target: null,
    origin: 'none' as const,
    confidence: 0,
    reasons: [],
    samples: [],
    alternatives: ['project.title'],
    split: null,
  };

  it('offers every target of the importers', () => {
    const offered = targetOptions(words, 'Ente', '').flatMap(({ options }) =>
      options.map(({ target }) => target),
    );
    expect(named.filter((name) => !offered.includes(name))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('offers a code of one’s own named after the heading', () => {
    const codes = targetOptions(words, 'Codice ente!', '').find(({ group }) => group === 'codes');
    expect(codes?.options.map(({ target }) => target)).toContain(
      'organization.id.source:codice-ente',
    );
  });

  it('finds by any word, accents and case aside from the group too', () => {
    const found = targetOptions(words, 'x', 'FISC').flatMap(({ options }) => options);
    expect(found.map(({ target }) => target)).toEqual(['organization.id.it-cf']);
    expect(targetOptions(words, 'x', 'progetto inizio').flatMap(({ options }) => options)).toEqual([
      { target: 'project.start', label: 'inizio del progetto' },
    ]);
    expect(targetOptions(words, 'x', 'niente di simile')).toEqual([]);
  });

  it('begins with what it perhaps is, ends with leaving it out, and numbers the options as they stand', () => {
    const sections = menuSections(words, guess, '');
    expect(sections.at(0)?.options.map(({ target }) => target)).toEqual(['project.title']);
    expect(sections.at(-1)?.options.map(({ target }) => target)).toEqual([null]);
    const positions = sections.flatMap(({ options }) => options.map(({ position }) => position));
    expect(positions).toEqual(positions.map((_, at) => at));
  });
});

describe('names of problems', () => {
  it('are those of kinds that the importers know', () => {
    const known = Object.keys(PROBLEMS);
    expect(
      Object.keys(importWords.it.problems.kinds).filter((code) => !known.includes(code)),
    ).toEqual([]);
  });

  it('give way to the sentence of the problem where there is none', () => {
    const { t } = words;
    expect(problemName(t, 'unknown-territory')).toBe('Luogo non trovato');
    expect(problemName(t, 'something-new')).toBeNull();
    expect(problemText(t, 'something-new', { value: 'x', detail: 'Ecco.' })).toBe('Ecco.');
  });
});
