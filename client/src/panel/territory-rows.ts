import type { MeasureResult } from '../../../server/contract/measures.ts';

export interface TerritoryRow {
  id: string;
  label: string;
  organizations: number;
  /** Ties between two organisations of the territory. */
  internal: number;
  /** Ties between one of them and one of elsewhere. */
  external: number;
}

const numberAt = (column: MeasureResult['columns'][string] | undefined, at: number): number => {
  const value = column?.[at];
  return typeof value === 'number' ? value : 0;
};

/** The columns of the measure as rows, the territory with most organisations first; territories without any are left out. */
export const territoryRows = ({ columns }: Pick<MeasureResult, 'columns'>): TerritoryRow[] =>
  (columns['id'] ?? [])
    .map((id, at) => ({
      id: String(id),
      label: String(columns['label']?.[at] ?? id),
      organizations: numberAt(columns['organizations'], at),
      internal: numberAt(columns['internal'], at),
      external: numberAt(columns['external'], at),
    }))
    .filter((row) => row.organizations > 0)
    .toSorted((a, b) => b.organizations - a.organizations || a.label.localeCompare(b.label, 'it'));
