import type { Programme, ProgrammeMeasure } from '../../contract/programme.ts';
import { nameKey } from '../comparable.ts';
import type { Facts, Statement } from '../row-facts.ts';
import type { MatchContext } from './context.ts';
import { startDraft, tellSources, type Draft } from './draft.ts';
import { measureFinder } from './measures.ts';
import { createIdMaker } from './stable-id.ts';

/** Who pays a project: ids. */
export interface Funding {
  programme: string | null;
  measure: string | null;
}

export interface MatchedProgrammes {
  programmes: Draft<Programme>[];
  measures: Draft<ProgrammeMeasure>[];
  of: Map<Facts, Funding>;
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

/** Who pays each project that is spoken of. */
export const matchProgrammes = (
  what: readonly Statement[],
  context: MatchContext,
): MatchedProgrammes => {
  const programmes = programmeFinder(context);
  const measures = measureFinder(context);
  const fundingOf = ({ row, facts }: Statement): Funding => {
    const programme = programmes.find(facts.programme.name, row);
    return { programme, measure: measures.find(facts.measure, programme, row) };
  };
  const of = new Map(what.map((statement) => [statement.facts, fundingOf(statement)]));
  return { programmes: programmes.drafts(), measures: measures.drafts(), of };
};
