import { z } from 'zod';
import { NODE } from '../../analytics/figures.ts';
import type { MeasureDescription, MeasureResult } from '../../contract/measures.ts';
import type { Column, MeasureOutput, NetworkMeasure } from '../../analytics/measure.ts';
import type { Clusters } from '../../insights/facts.ts';
import type { View } from './view.ts';

/** A measure as the registry lists it, its parameters as JSON Schema. */
export const describeMeasure = (measure: NetworkMeasure): MeasureDescription => {
  // Every parameter has a default: none is required of whoever asks.
  const {
    $schema: _,
    required: _none,
    ...parameters
  } = z.toJSONSchema(measure.parameters, { io: 'output' });
  return {
    id: measure.id,
    title: measure.title,
    describes: measure.describes,
    caveat: measure.caveat,
    category: measure.category,
    definition: measure.definition,
    reference: measure.reference,
    complexity: measure.complexity,
    of: measure.of,
    range: measure.range,
    columns: measure.of === 'nodes' ? { id: NODE, ...measure.columns } : measure.columns,
    summary: measure.summary,
    projections: [...measure.projections],
    parameters,
  };
};

/** JSON has no infinite and no undefined number: both are null. */
const cells = (column: Column): (number | string | null)[] =>
  Array.from(column as ArrayLike<number | string | null>, (cell) =>
    typeof cell === 'number' && !Number.isFinite(cell) ? null : cell,
  );

/** Communities are groups without a record, so their labels are the names that the picture gives them. */
const labelled = (output: MeasureOutput, clusters: Clusters | null): MeasureOutput['columns'] =>
  clusters === null || output.columns['label'] === undefined
    ? output.columns
    : { ...output.columns, label: clusters.list.map((community) => community.name) };

/** A measure's output in the words of the contract; `id` comes first, and is the nodes' unless the measure gives its own. */
export const tellMeasure = (
  view: View,
  measure: NetworkMeasure,
  parameters: Record<string, unknown>,
  output: MeasureOutput,
  clusters: Clusters | null,
): MeasureResult => {
  const own = Object.entries(labelled(output, clusters)).filter(
    ([, column]) => column !== undefined,
  );
  const rows = measure.of === 'nodes' ? { id: view.graph.ids } : {};
  return {
    measure: measure.id,
    revision: view.network.revision,
    projection: view.graph.projection,
    parameters,
    columns: {
      ...rows,
      ...Object.fromEntries(own.map(([name, column]) => [name, cells(column)])),
    },
    summary: Object.fromEntries(
      Object.entries(output.summary).map(([name, value]) => [
        name,
        typeof value === 'number' && !Number.isFinite(value) ? null : value,
      ]),
    ),
  };
};
