import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../client/src/i18n/i18n.ts';
import { sayValue } from '../../../../client/src/views/import/summary/say-value.ts';

const naming = { t: createI18n('it').t, language: 'it' as const, known: [] };
const say = (field: string, value: string, collection = 'organizations'): string =>
  sayValue(naming, { collection, field, value });

describe('a value that would change', () => {
  it('is said as everywhere on the page', () => {
    expect(say('kind', 'third_sector')).toBe('Terzo settore');
    expect(say('role', 'lead', 'participations')).toBe('capofila');
    expect(say('level', 'municipality', 'territories')).toBe('Comune');
    expect(say('start', '2021-04-03')).toBe('03.04.2021');
    expect(say('amount', '84700').replace(/\s/, ' ')).toBe('84.700 €');
  });

  it('names its codes', () => {
    expect(say('identifiers', 'it-cf 80012347015; source:albo 12 A')).toBe(
      'codice fiscale 80012347015; codice «albo» 12 A',
    );
    expect(say('identifiers', 'it-cup J11B2', 'projects')).toBe('CUP J11B2');
  });

  it('is left as it is when it is none of those', () => {
    expect(say('name', 'Filo di Ginestra')).toBe('Filo di Ginestra');
    expect(say('amount', 'tanto')).toBe('tanto');
    expect(say('kind', 'unheard-of')).toBe('unheard-of');
  });
});
