import { searchQuery, searchResult } from '../../contract/search.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

export const searchRoutes = ({ search }: Services): Operation[] => [
  operation({
    id: 'search',
    method: 'get',
    path: '/search',
    tag: 'search',
    summary: 'Organisations, projects and places by name, as one types',
    params: noParameters,
    query: searchQuery,
    keep: true,
    answers: { 200: { description: 'Hits, best first', schema: searchResult } },
    run: async ({ query, language }) => ({ status: 200, body: await search.find(query, language) }),
  }),
];
