import { beforeAll, describe, expect, it } from 'vitest';
import { loadTerritories } from '../../../seeds/territories/load.ts';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { prepareImport, rowProblem, type PreparedImport } from '../../../server/importers/index.ts';
import { csv } from './prepared.ts';

/** A list as an office might hand it over, with every mistake that came to mind. */
const ROWS = [
  'ELENCO DEI PARTNER;;;;;;;;;', // 1
  'aggiornato a maggio;;;;;;;;;', // 2
  'Denominazione Ente;C.F.;Comune sede;Progetto;CUP;Ruolo nel progetto;Contributo partner;Data inizio;E-mail referente;Tipologia ente', // 3
  "Coop. Soc. Alfa a r.l. ONLUS;488410010;MONDOVI';Orti;J1;soggetto capofila ATS;1.234,56 €;2021;info@alfa.it;", // 4
  'C.I.S.S. Pinerolo;12345678901;Pinerollo;Orti;J1;partner;1O.000;31/02/2021;;ente gestore', // 5
  'n.d.;;Torino;Orti;J1;boh;-5;maggio 2020;;', // 6
  ';;Torino;Orti;J1;partner;;;;', // 7
  'A.S.L. TO3;;#RIF!;;;partner;1,5E+05;3/4/2021;;', // 8
  'Comune di Bra;8,007E+10;004029;Mense;J2;mandataria;1.000;03.04.2021 00:00;;', // 9
  'Parrocchia S. Anna;;S. Damiano d’Asti;Mense;J2;sostenitore;0;2020-01-31;;', // 10
  'Parrocchia S. Anna;;S. Damiano d’Asti;Mense;J2;sostenitore;0;2020-01-31;;', // 11
  'Rossi Mario info@rossi.it;RSSMRA80A01L219M;Torino;Mense;J2;partner;;;;', // 12
  'Beta srl;;Torino;Mense;J2;partner;10;2021-01-01;;;di troppo', // 13
  'Gamma;;Utopia;Mense;J2', // 14
  'Totale;;;;;;999;;;', // 15
];

describe('a file with every mistake', () => {
  let prepared: PreparedImport;
  const at = (row: number) =>
    prepared.problems.filter((each) => each.row === row).map(({ code }) => code);
  const find = (row: number, code: string) =>
    prepared.problems.find((each) => each.row === row && each.code === code);

  beforeAll(async () => {
    const dataset = { ...emptyDataset(), territories: await loadTerritories() };
    prepared = prepareImport(csv(...ROWS), null, dataset);
  });

  it('is understood all the same', () => {
    expect(prepared.mapping).toMatchObject({ headerRow: 3, lastRow: 14, shape: 'participations' });
    expect(prepared.guesses.map(({ target }) => target)).toEqual([
      'organization.name',
      'organization.id.it-cf',
      'organization.territory',
      'project.title',
      'project.id.it-cup',
      'participation.role',
      'participation.amount',
      'project.start',
      null,
      'organization.kind',
    ]);
  });

  it('keeps what can be kept, and rejects the rows that cannot stand', () => {
    expect(prepared.counts).toEqual({
      rows: 11,
      created: 8,
      updated: 0,
      unchanged: 1,
      rejected: 2,
    });
    expect(at(7)).toContain('missing-name');
    expect(at(8)).toEqual(expect.arrayContaining(['missing-project', 'spreadsheet-error']));
    expect(at(13)).toEqual(expect.arrayContaining(['odd-separators', 'unknown-value']));
    expect(at(14)).toEqual(expect.arrayContaining(['too-few-cells', 'unknown-territory']));
    expect(at(11)).toContain('repeated-row');
  });

  it('mends what is certain and says so', () => {
    const alfa = prepared.drafts.organizations.find(({ record }) => record.name.includes('Alfa'));
    expect(alfa?.record).toMatchObject({
      kind: 'third_sector',
      territory: 'it-com-004130',
      identifiers: [{ scheme: 'it-cf', value: '00488410010' }],
    });
    expect(find(4, 'identifier-mended')?.facts).toEqual({ read: '00488410010' });
    expect(find(4, 'territory-respelled')?.facts).toEqual({ read: 'Mondovì (004130)' });
    expect(at(9)).toContain('scientific-notation');
    const anna = prepared.drafts.organizations.find(({ record }) => record.name.includes('Anna'));
    expect(anna?.record.territory).toBe('it-com-005097');
  });

  it('suggests what would do instead', () => {
    expect(find(5, 'unknown-territory')?.suggestions[0]).toBe('Pinerolo');
    expect(find(5, 'unreadable-amount')?.suggestions).toEqual(['10.000']);
    expect(find(6, 'unknown-value')?.suggestions).toContain('lead');
    expect(at(5)).toContain('identifier-check');
  });

  it('points at names that name nobody, and at persons', () => {
    expect(at(6)).toEqual(expect.arrayContaining(['names-nobody', 'negative-amount']));
    expect(at(12)).toContain('personal-data');
  });

  it('has its reasons in both languages, without gaps', () => {
    for (const problem of prepared.problems) {
      for (const language of ['it', 'en'] as const) {
        expect(rowProblem(problem, language).detail).not.toMatch(/undefined|null/);
      }
    }
  });

  it('reads roles and amounts as people write them', () => {
    const parts = prepared.drafts.participations.map(({ record }) => record);
    expect(parts.filter(({ role }) => role === 'lead')).toHaveLength(2);
    expect(parts.filter(({ role }) => role === 'supporter')).toHaveLength(1);
    expect(parts.find(({ amount }) => amount === 1234.56)).toBeDefined();
    expect(parts.find(({ amount }) => amount === 1000)).toBeDefined();
  });
});
