import type { MeasureResult } from '../../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../../server/contract/network.ts';
import type { Kind } from '../../../../server/contract/organization.ts';

export interface OrganizationRow {
  id: string;
  name: string;
  kind: Kind | null;
  /** In the language of the page, to sort by. */
  kindName: string;
  place: string | null;
  /** Position in the communities of the picture, -1 without partners. */
  community: number;
  partners: number;
  projects: number;
  /** Share of the shortest chains of partners that pass through it, 0 to 1; null while it is being computed. */
  chains: number | null;
}

/** The organisations of the picture as rows, in its order. */
export function organizationRows(
  { nodes }: NetworkPicture,
  chains: Pick<MeasureResult, 'columns'> | undefined,
  kindName: (kind: Kind) => string,
): OrganizationRow[] {
  const values = chains?.columns['value'] ?? [];
  const shares = new Map(chains?.columns['id']?.map((id, at) => [id, Number(values[at] ?? 0)]));
  return nodes.id.map((id, at) => {
    const kind = nodes.kind[at] ?? null;
    return {
      id,
      name: nodes.label[at] ?? id,
      kind,
      kindName: kind === null ? '' : kindName(kind),
      place: nodes.place[at] ?? null,
      community: nodes.community[at] ?? -1,
      partners: nodes.degree[at] ?? 0,
      projects: nodes.projects[at] ?? 0,
      chains: shares.get(id) ?? null,
    };
  });
}
