import { describe, expect, it } from 'vitest';
import { placeSpellings } from '../../../../server/importers/match/place-spellings.ts';
import { splitCell } from '../../../../server/importers/split-cell.ts';
import { readAmount } from '../../../../server/importers/values/amount.ts';
import { readDate } from '../../../../server/importers/values/date.ts';
import { checkIdentifier } from '../../../../server/importers/values/identifier-check.ts';
import { roleFromProse } from '../../../../server/importers/values/role-from-prose.ts';

describe('roles in prose', () => {
  it.each([
    ['Soggetto capofila dell’ATS', 'lead'],
    ['Lead partner', 'lead'],
    ['mandataria', 'lead'],
    ['Ente di coordinamento', 'lead'],
    ['COORDINATOR', 'lead'],
    ['mandante', 'partner'],
    ['capofila di sotto-progetto', 'partner'],
    ['Ente gestore partner', 'partner'],
    ['partner associato', 'associate'],
    ['cofinanziatore', 'funder'],
    ['ente sostenitore', 'supporter'],
    ['cooperativa sociale', null],
  ])('%s: %s', (cell, role) => {
    expect(roleFromProse(cell)).toBe(role);
  });
});

describe('dates', () => {
  it.each([
    ['31/12/2020', '2020-12-31'],
    ['25.05.2020 00:00', '2020-05-25'],
    ['2021-04-03T10:00:00Z', '2021-04-03'],
    ['3 aprile 2021', '2021-04-03'],
    ['1° maggio 2021', '2021-05-01'],
    ['15-gen-2020', '2020-01-15'],
    ['3. Dezember 2019', '2019-12-03'],
    ['5 août 2018', '2018-08-05'],
    ['44000', '2020-06-18'],
    ['2010', '2010-01-01'],
    ['05/2010', '2010-05-01'],
  ])('%s is %s', (cell, date) => {
    expect(readDate(cell, 'dmy')).toEqual({ value: date });
  });

  it('are the last day of a year or month where they end something', () => {
    expect(readDate('2010', 'dmy', 'end')).toEqual({ value: '2010-12-31' });
    expect(readDate('febbraio 2020', 'dmy', 'end')).toEqual({ value: '2020-02-29' });
  });

  it.each(['31/02/2021', '3/4/21', 'presto', '99999', '13/2020'])('%s is none', (cell) => {
    expect(readDate(cell, 'dmy')).toMatchObject({ code: 'unreadable-date' });
  });
});

describe('amounts', () => {
  it('with an exponent are read with a note; a letter for a digit is pointed out', () => {
    expect(readAmount('1,5E+05', 'comma')).toMatchObject({
      value: 150_000,
      note: { code: 'rounded-amount' },
    });
    const misread = readAmount('1O.OOO,50', 'comma');
    expect(misread).toMatchObject({ code: 'unreadable-amount' });
    expect('suggest' in misread && misread.suggest()).toEqual(['10.000,50']);
    expect(readAmount('€ 123 641,25', 'comma')).toEqual({ value: 123_641.25 });
  });
});

describe('identifiers', () => {
  it('have a check digit that fits, or would with the zeros a spreadsheet dropped', () => {
    expect(checkIdentifier('it-cf', '00488410010')).toEqual({ right: true });
    expect(checkIdentifier('it-cf', '488410010')).toEqual({ right: false, mended: '00488410010' });
    expect(checkIdentifier('it-cf', '00488410011')).toEqual({ right: false, mended: null });
    expect(checkIdentifier('no-orgnr', '919303808')).toEqual({ right: true });
    expect(checkIdentifier('source:elenco', 'qualsiasi')).toBeNull();
  });
});

describe('cells of several values', () => {
  it.each([
    ['Alfa\r\nBeta', '\n', ['Alfa', 'Beta']],
    ['1. Alfa\n2. Beta', '\n', ['Alfa', 'Beta']],
    ['1) Alfa 2) Beta', '1)', ['Alfa', 'Beta']],
    ['Alfa (a; b); Beta;', ';', ['Alfa (a; b)', 'Beta']],
    ['Alfa, Beta e Gamma', ', ', ['Alfa', 'Beta', 'Gamma']],
    ['Alfa; Alfa; ; Beta', ';', ['Alfa', 'Beta']],
    ['Alfa (senza chiusa; Beta', ';', ['Alfa (senza chiusa', 'Beta']],
  ])('%j at %j', (cell, separator, parts) => {
    expect(splitCell(cell, separator)).toEqual({ parts, others: false });
  });

  it.each(['Alfa; Beta e altri 3', 'Alfa; Beta; altri', 'Alfa; Beta et al.'])(
    '%s speaks of others',
    (cell) => {
      expect(splitCell(cell, ';')).toEqual({ parts: ['Alfa', 'Beta'], others: true });
    },
  );
});

describe('places', () => {
  it('are tried as written, then without what people add or abbreviate', () => {
    expect(placeSpellings('Comune di S. Damiano (AT)')).toEqual(
      expect.arrayContaining(['S. Damiano', 'San Damiano']),
    );
    expect(placeSpellings('TORINO TO')).toContain('TORINO');
    expect(placeSpellings('Bolzano/Bozen')).toContain('Bozen');
  });
});
