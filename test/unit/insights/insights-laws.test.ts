import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../server/contract/fields.ts';
import { actors, insight } from '../../../server/contract/insights.ts';
import type { Scope } from '../../../server/contract/scope.ts';
import { ACTOR_ROLE_KINDS, tellActors } from '../../../server/insights/actors.ts';
import type { Facts } from '../../../server/insights/facts.ts';
import { INSIGHTS, tellInsights } from '../../../server/insights/index.ts';
import { factsOf, placeId, type Sketch } from './sketch.ts';

const files = (folder: string): string[] =>
  readdirSync(resolve(import.meta.dirname, '../../../server/insights', folder))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();

describe('the registries', () => {
  it('list every sentence in its folder, once', () => {
    expect(INSIGHTS.map(({ id }) => id).toSorted()).toEqual(files('sentences'));
  });

  it('list every role in its folder, once', () => {
    expect(ACTOR_ROLE_KINDS.map(({ role }) => role.replace('_', '-')).toSorted()).toEqual(
      files('roles'),
    );
  });
});

const names = Array.from({ length: 12 }, (_, i) => `o${i}`);
const seats = [
  'Alba/Langhe/Cuneo/Piemonte',
  'Bra/Langhe/Cuneo/Piemonte',
  'Asti//Asti/Piemonte',
  'Ivrea/Canavese/Torino/Piemonte',
  '///Piemonte',
  'Aosta',
];

const sketch: fc.Arbitrary<Sketch> = fc.record({
  projects: fc
    .array(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 6 }), { maxLength: 10 })
    .map((all) => Object.fromEntries(all.map((who, i): [string, string[]] => [`p${i}`, who]))),
  seats: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...seats)),
  others: fc.subarray(names),
  places: fc.subarray(['Acqui/Acquese/Alessandria/Piemonte', 'Trento//Trento/Trentino']),
  kinds: fc.dictionary(fc.constantFrom(...names), fc.constantFrom('company', 'health')),
});

const scopes: Partial<Scope>[] = [
  {},
  { kind: ['company'] },
  { territory: [placeId('province', 'Cuneo')] },
  { largestComponent: true },
  { minWeight: 0.6 },
  { id: ['o1', 'o2', 'o3'] },
];
const scope = fc.constantFrom(...scopes);

const everywhere = (check: (facts: Facts) => void) =>
  fc.assert(
    fc.asyncProperty(sketch, scope, async (drawn, chosen) => check(await factsOf(drawn, chosen))),
    { numRuns: 150 },
  );

const NONSENSE =
  /undefined|null|NaN|Infinity|\b0 |  |\s[.,;:]|\b1 (organizzazioni|progetti|ambiti|comuni)\b/;

describe('whatever the network and the selection', () => {
  it('each sentence fits the contract and says its numbers letter by letter', () =>
    everywhere((facts) => {
      for (const language of LANGUAGES)
        for (const told of tellInsights(facts, language)) {
          expect(insight.parse(told)).toEqual(told);
          expect(told.text).not.toMatch(NONSENSE);
          expect(told.text).toMatch(/^[A-Z0-9].*\.$/s);
          for (const { phrase } of told.numbers) expect(told.text).toContain(phrase);
        }
    }));

  it('the evidence is in the selection', () =>
    everywhere((facts) => {
      const inScope = new Set(facts.graph.ids);
      for (const { evidence } of tellInsights(facts, 'it')) {
        expect(evidence.organizations.filter((id) => !inScope.has(id))).toEqual([]);
        expect(
          evidence.territories.filter((id) => !facts.network.index.territories.has(id)),
        ).toEqual([]);
        expect(evidence.projects.filter((id) => !facts.network.index.projects.has(id))).toEqual([]);
      }
    }));

  it('both languages say the same numbers of the same things', () =>
    everywhere((facts) => {
      const [italian, english] = LANGUAGES.map((language) => tellInsights(facts, language));
      const values = (told: typeof italian) =>
        told?.map(({ id, numbers, evidence }) => ({
          id,
          values: numbers.map(({ value }) => value).toSorted((a, b) => a - b),
          evidence,
        }));
      expect(values(italian)).toEqual(values(english));
    }));

  it('actors fit the contract, are ordered, and say their numbers', () =>
    everywhere((facts) => {
      for (const language of LANGUAGES) {
        const told = tellActors(facts, language);
        expect(actors.parse(told)).toEqual(told);
        for (const { items } of told.groups) {
          expect(items.length).toBeLessThanOrEqual(8);
          items.forEach((item, rank) => {
            expect(item.value).toBeGreaterThan(0);
            expect(item.text).not.toMatch(NONSENSE);
            for (const { phrase } of item.numbers) expect(item.text).toContain(phrase);
            expect(item.share).toBeLessThanOrEqual((items[rank - 1]?.share ?? 1) + 1e-9);
          });
        }
      }
    }));
});
