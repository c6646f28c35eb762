import type { ForeignGraph, GraphNode } from './graph.ts';

/** Attributes that say which of two kinds a node is, letter case aside. */
const KIND_ATTRIBUTE =
  /^(?:(?:node|entity)[ _-]?)?(?:type|kind|mode|class|category|set|layer|tipo|tipologia|natura|categoria|partition|bipartite)$/iu;
const PROJECT =
  /proj|progett|proget|event|activit|attivit|iniziativ|initiative|grant|affiliation|^1$|^true$/iu;
const ORGANIZATION =
  /org|ente\b|enti\b|partner|actor|attor|person|member|soggett|compan|azienda|instit|particip|^0$|^false$/iu;

/** Which nodes of a two-mode graph are projects; ties join one of these and one of the others. */
export interface TwoMode {
  attribute: string;
  isProject: (node: GraphNode) => boolean;
}

/** The values of an attribute such that every tie joins a node that has it and one that has not. */
const partingValues = (graph: ForeignGraph, valueOf: ReadonlyMap<string, string>): string[] => {
  let candidates: Set<string> | null = null;
  for (const { source, target } of graph.ties) {
    const a = valueOf.get(source);
    const b = valueOf.get(target);
    if (a === undefined || b === undefined || a === b) return [];
    candidates =
      candidates === null
        ? new Set([a, b])
        : new Set([a, b].filter((each) => candidates?.has(each)));
    if (candidates.size === 0) return [];
  }
  return [...(candidates ?? [])];
};

/** Of two sides, projects are those that are called so, or whose others are called organisations, else the fewer. */
const projectSide = (values: string[], counts: ReadonlyMap<string, number>): string | undefined => {
  const named = values.find((value) => PROJECT.test(value));
  if (named !== undefined || values.length === 1) return named ?? values[0];
  const others = values.filter((value) => !ORGANIZATION.test(value));
  if (others.length === 1) return others[0];
  return values.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
};

/** Whether an attribute of the nodes tells projects from organisations; null when none does. O(attributes * (nodes + ties)). */
export const findTwoMode = (graph: ForeignGraph): TwoMode | null => {
  if (graph.ties.length === 0) return null;
  const names = new Set(graph.nodes.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const attribute of names) {
    if (!KIND_ATTRIBUTE.test(attribute)) continue;
    const valueOf = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const { id, attributes } of graph.nodes) {
      const value = attributes.get(attribute);
      if (value === undefined || value === '') continue;
      valueOf.set(id, value);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const project = projectSide(partingValues(graph, valueOf), counts);
    if (project !== undefined) {
      return { attribute, isProject: (node) => node.attributes.get(attribute) === project };
    }
  }
  return null;
};
