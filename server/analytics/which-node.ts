import { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import { rowLength } from '../network/csr.ts';
import type { Graph } from '../network/types.ts';

/** The node of a graph that a measure is asked about. */
export const node = z
  .string()
  .max(120)
  .default('')
  .meta({ description: 'Record id of the node; empty for the one with the most ties' });

/** Position of the node, -1 in an empty graph; of equally tied ones the first. `InvalidInput` `no-such-node` for an id that is not there. */
export function nodeCalled(graph: Graph, id: string): number {
  if (id === '') {
    let most = graph.n === 0 ? -1 : 0;
    for (let i = 1; i < graph.n; i++) if (rowLength(graph, i) > rowLength(graph, most)) most = i;
    return most;
  }
  const position = graph.ids.indexOf(id);
  if (position !== -1) return position;
  throw new InvalidInput('no-such-node', {
    it: `Nella selezione non c’è «${id}»: togli un filtro, o scrivi l’id di un nodo della proiezione «${graph.projection}».`,
    en: `There is no "${id}" in the selection: remove a filter, or write the id of a node of the projection "${graph.projection}".`,
  });
}
