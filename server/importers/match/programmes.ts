import type { Programme, ProgrammeMeasure } from '../../contract/programme.ts';
import { nameKey } from '../comparable.ts';
import type { RowFacts } from '../row-facts.ts';
import type { MatchContext } from './context.ts';
import { startDraft, tellSources, type Draft } from './draft.ts';
import { measureFinder } from './measures.ts';
import { createIdMaker } from './stable-id.ts';

export interface MatchedProgrammes {
  programmes: Draft<Programme>[];
  measures: Draft<ProgrammeMeasure>[];
  /** Who pays each row's project: ids. */
  of: { programme: string | null; measure: string | null }[];
}

const newProgramme = (id: string, name: string, { fictional }: MatchContext): Programme => ({
  id,
  name,
  funder: null,
  start: null,
  end: null,
  description: null,
  sources: [],
  fictional,
});

/** A programme by its name. */
const programmeFinder = (context: MatchContext) => {
  const { dataset, sources } = context;
  const byName = new Map(dataset.programmes.map((each) => [nameKey(each.name), each]));
  const makeId = createIdMaker(
    'pro',
    dataset.programmes.map(({ id }) => id),
  );
  const drafts = new Map<string, Draft<Programme>>();
  const find = (name: string | null, row: number): string | null => {
    if (name === null) return null;
    const key = nameKey(name);
    const draft =
      drafts.get(key) ??
      startDraft(byName.get(key) ?? null, row, () => newProgramme(makeId(key), name, context));
    if (!drafts.has(key)) tellSources(draft, sources, row);
    drafts.set(key, draft);
    return draft.record.id;
  };
  return { find, drafts: () => [...drafts.values()] };
};

/** Who pays each row's project. */
export const matchProgrammes = (
  rows: readonly RowFacts[],
  context: MatchContext,
): MatchedProgrammes => {
  const programmes = programmeFinder(context);
  const measures = measureFinder(context);
  const of = rows.map((facts) => {
    const programme = programmes.find(facts.programme.name, facts.row);
    return { programme, measure: measures.find(facts.measure, programme, facts.row) };
  });
  return { programmes: programmes.drafts(), measures: measures.drafts(), of };
};
