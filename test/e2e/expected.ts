import type { Organization } from '../../server/contract/organization.ts';
import type { Participation } from '../../server/contract/participation.ts';

const pages = async <R>(url: string, collection: string): Promise<R[]> => {
  const records: R[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${url}/api/v1/${collection}?limit=500${query}`);
    const page = (await answer.json()) as { items: R[]; next: string | null };
    records.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return records;
};

export interface Counted {
  id: string;
  name: string;
  kind: Organization['kind'];
  partners: Set<string>;
}

/** Every organisation with its partners, counted here from the bare records: the page must say the same. Most partners first. */
export const countPartners = async (url: string): Promise<Counted[]> => {
  const organizations = await pages<Organization>(url, 'organizations');
  const participations = await pages<Participation>(url, 'participations');
  const members = new Map<string, Set<string>>();
  for (const { project, organization } of participations) {
    members.set(project, (members.get(project) ?? new Set()).add(organization));
  }
  const counted = new Map<string, Counted>(
    organizations.map(({ id, name, kind }) => [id, { id, name, kind, partners: new Set() }]),
  );
  for (const together of members.values()) {
    for (const one of together) {
      for (const other of together) if (one !== other) counted.get(one)?.partners.add(other);
    }
  }
  return [...counted.values()].toSorted((a, b) => b.partners.size - a.partners.size);
};
