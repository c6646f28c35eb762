import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  Distinction,
  DuplicatesPage,
  MergeRequest,
  MergeResult,
} from '../../../server/contract/duplicates.ts';
import type { Language } from '../../../server/contract/fields.ts';
import type { DuplicateGroup } from '../../../server/contract/imports.ts';
import type { Organization } from '../../../server/contract/organization.ts';
import { callApi, type Query } from './client.ts';

const PAGE = '50';

/** Pairs that may be one, a page at a time; of one group, or of all. */
export const duplicatePairs = (group: DuplicateGroup | null, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', group, language],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query: Query = [['limit', PAGE]];
      if (group !== null) query.push(['group', group]);
      if (pageParam !== null) query.push(['cursor', pageParam]);
      return callApi<DuplicatesPage>('/duplicates', { query, language, signal });
    },
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const distinctionsReading = queryOptions({
  queryKey: ['distinctions'],
  queryFn: ({ signal }) => callApi<{ items: Distinction[] }>('/distinctions', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A record as it stands when it is compared; a merge that is under way does not ask for it again. */
export const organizationReading = (id: string) =>
  queryOptions({
    queryKey: ['organization', id],
    staleTime: 'static',
    gcTime: 0,
    queryFn: ({ signal }) =>
      callApi<Organization>(`/organizations/${encodeURIComponent(id)}`, { signal }),
  });

export const mergeOrganizations = (body: MergeRequest, language: Language): Promise<MergeResult> =>
  callApi('/merges', { method: 'POST', body, language });

export const undoMerge = (revision: number, language: Language): Promise<unknown> =>
  callApi(`/revisions/${revision}/revert`, { method: 'POST', body: {}, language });

const pathTo = (pair: string): string => `/distinctions/${encodeURIComponent(pair)}`;

export const keepApart = (pair: string, language: Language): Promise<Distinction> =>
  callApi(pathTo(pair), { method: 'PUT', language });

export const proposeAgain = (pair: string, language: Language): Promise<void> =>
  callApi(pathTo(pair), { method: 'DELETE', language });
