import type { ProgrammeMeasure } from '../../contract/programme.ts';
import { nameKey } from '../comparable.ts';
import { headingOf } from '../plan.ts';
import type { Facts } from '../row-facts.ts';
import { reportDifference, type MatchContext } from './context.ts';
import { startDraft, tell, tellSources, type Draft } from './draft.ts';
import { addTo, sole } from './identity.ts';
import { createIdMaker } from './stable-id.ts';

const newMeasure = (
  id: string,
  { name, code }: Facts['measure'],
  programme: string,
  { fictional }: MatchContext,
): ProgrammeMeasure => ({
  id,
  name: name ?? code ?? id,
  code,
  programme,
  budget: null,
  start: null,
  end: null,
  description: null,
  sources: [],
  fictional,
});

/** Under what a measure is looked up. */
const keysOf = ({ name, code }: Pick<ProgrammeMeasure, 'name' | 'code'>): string[] => [
  ...(code === null ? [] : [`code|${nameKey(code)}`]),
  `name|${nameKey(name)}`,
];

/** A measure by its code within its programme, else by its name there; without a programme, if only one of all can be meant. */
export const measureFinder = (context: MatchContext) => {
  const { dataset, sources, plan, report } = context;
  const makeId = createIdMaker(
    'mea',
    dataset.measures.map(({ id }) => id),
  );
  const known = new Set(dataset.measures);
  const byKey = new Map<string, ProgrammeMeasure[]>();
  const index = (measure: ProgrammeMeasure): void => {
    for (const key of keysOf(measure)) addTo(byKey, key, measure);
  };
  for (const measure of dataset.measures) index(measure);
  const drafts = new Map<string, Draft<ProgrammeMeasure>>();
  const decided = new Map<string, Draft<ProgrammeMeasure> | null>();

  const candidates = (key: string, programme: string | null): ProgrammeMeasure[] =>
    (byKey.get(key) ?? []).filter((each) => programme === null || each.programme === programme);

  const existing = ({ name, code }: Facts['measure'], programme: string | null) => {
    const coded = code === null ? null : sole(candidates(`code|${nameKey(code)}`, programme));
    if (coded !== null) return coded;
    const named = name === null ? null : sole(candidates(`name|${nameKey(name)}`, programme));
    // The same name under another code is another measure.
    return code !== null && named?.code !== null ? null : named;
  };

  const remember = (measure: ProgrammeMeasure, row: number): Draft<ProgrammeMeasure> => {
    const draft =
      drafts.get(measure.id) ?? startDraft(known.has(measure) ? measure : null, row, () => measure);
    if (!drafts.has(measure.id)) tellSources(draft, sources, row);
    drafts.set(measure.id, draft);
    return draft;
  };

  const make = (facts: Facts['measure'], programme: string, row: number) => {
    const key = [programme, nameKey(facts.code ?? ''), nameKey(facts.name ?? '')].join('|');
    const measure = newMeasure(makeId(key), facts, programme, context);
    index(measure);
    return remember(measure, row);
  };

  const decide = (facts: Facts['measure'], programme: string | null, row: number) => {
    const measure = existing(facts, programme);
    if (measure !== null) return remember(measure, row);
    if (programme !== null) return make(facts, programme, row);
    const column = headingOf(plan, 'measure.code') ?? headingOf(plan, 'measure.name');
    report.add('missing-programme', { row, column, value: facts.name ?? facts.code });
    return null;
  };

  const find = (facts: Facts['measure'], programme: string | null, row: number) => {
    if (facts.name === null && facts.code === null) return null;
    const key = [programme ?? '', facts.code ?? '', facts.name ?? ''].join('\u0000');
    const before = decided.get(key);
    if (before !== undefined) return before?.record.id ?? null;
    const draft = decide(facts, programme, row);
    decided.set(key, draft);
    if (draft === null) return null;
    for (const field of ['name', 'code'] as const) {
      const kept = tell(draft, field, facts[field], row);
      if (kept === null) continue;
      const record = draft.record.name;
      reportDifference(context, `measure.${field}`, row, facts[field], { record, kept });
    }
    return draft.record.id;
  };
  return { find, drafts: () => [...drafts.values()] };
};
