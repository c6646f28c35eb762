import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '../../../server/contract/fields.ts';
import type { Actors, Profile } from '../../../server/contract/insights.ts';
import type { MeasureResult } from '../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import type { Facets } from '../../../server/contract/scope.ts';
import type { Status } from '../../../server/contract/status.ts';
import type { Territory, TerritoryLevel } from '../../../server/contract/territory.ts';
import { scopeQuery, type PageScope } from '../state/scope.ts';
import type { Insights, Measures, Programmes, SearchResult } from './answers.ts';
import { callApi, type Query } from './client.ts';

/** How often the page asks whether the data have changed elsewhere, and whether a silent server is back. */
const ASK_AGAIN_MS = { well: 30_000, silent: 4_000 };

/** A reading of the API, kept under its own address: two questions that are alike are asked once. */
const reading = <T>(path: string, query: Query = [], language?: Language) =>
  queryOptions({
    queryKey: [path, query, language ?? null],
    queryFn: ({ signal }) => callApi<T>(path, { query, signal, ...(language && { language }) }),
    staleTime: Number.POSITIVE_INFINITY,
  });

const spoken = (scope: PageScope, language: Language): Query => [
  ...scopeQuery(scope),
  ['language', language],
];

export const useStatus = () =>
  useQuery({
    ...reading<Status>('/status'),
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.status === 'error' ? ASK_AGAIN_MS.silent : ASK_AGAIN_MS.well,
  });

export const useFacets = () => useQuery(reading<Facets>('/facets'));

/** The network to draw. While another scope is on its way the picture before stays. */
export const usePicture = (scope: PageScope) =>
  useQuery({
    ...reading<NetworkPicture>('/network', scopeQuery(scope)),
    placeholderData: keepPreviousData,
  });

/** The nodes of any projection; null asks for nothing. */
export const usePictureOf = (query: Query | null) =>
  useQuery({
    ...reading<NetworkPicture>('/network', query ?? []),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });

export const useInsights = (scope: PageScope, language: Language) =>
  useQuery({
    ...reading<Insights>('/insights', spoken(scope, language), language),
    placeholderData: keepPreviousData,
  });

export const useActors = (scope: PageScope, language: Language) =>
  useQuery({
    ...reading<Actors>('/actors', spoken(scope, language), language),
    placeholderData: keepPreviousData,
  });

export const useProfile = (id: string, scope: PageScope, language: Language) =>
  useQuery(
    reading<Profile>(
      `/organizations/${encodeURIComponent(id)}/profile`,
      spoken(scope, language),
      language,
    ),
  );

/** How much the organisations of each territory of a level work among themselves and with others. */
export const useTerritoryTies = (scope: PageScope, level: TerritoryLevel) =>
  useQuery({
    ...reading<MeasureResult>('/measures/e-i-index', [
      ...scopeQuery(scope),
      ['group', `territory:${level}`],
    ]),
    placeholderData: keepPreviousData,
  });

/** Share of the shortest chains of partners that pass through each organisation. */
export const useChainShares = (scope: PageScope) =>
  useQuery({
    ...reading<MeasureResult>('/measures/betweenness', [
      ...scopeQuery(scope),
      ['normalized', 'true'],
    ]),
    placeholderData: keepPreviousData,
  });

/** The organisations that have their seat in a territory of any level, as the rows of a light measure; asked only with an id. */
export const useSeatedIn = (territory: string | null, scope: PageScope) =>
  useQuery({
    ...reading<MeasureResult>(
      '/measures/degree',
      scopeQuery({ ...scope, territories: [territory ?? ''] }),
    ),
    enabled: territory !== null,
  });

/** How many organisations a scope has. */
export const scopeSize = (scope: PageScope) =>
  queryOptions({
    ...reading<MeasureResult>('/measures/degree', scopeQuery(scope)),
    select: (result: MeasureResult) => result.columns['id']?.length ?? 0,
  });

export const useTerritory = (id: string) =>
  useQuery(reading<Territory>(`/territories/${encodeURIComponent(id)}`));
export const territoryReading = (id: string) =>
  reading<Territory>(`/territories/${encodeURIComponent(id)}`);

export const useSearch = (words: string, language: Language) =>
  useQuery({
    ...reading<SearchResult>(
      '/search',
      [
        ['q', words],
        ['limit', '12'],
      ],
      language,
    ),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const useMeasures = () => useQuery(reading<Measures>('/measures'));
export const useProgrammes = () => useQuery(reading<Programmes>('/programmes', [['limit', '50']]));
