import { z } from 'zod';
import { actors, insights, profile } from '../../contract/insights.ts';
import { facets, scope } from '../../contract/scope.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

export const insightRoutes = ({ explorer }: Services): Operation[] => [
  operation({
    id: 'getInsights',
    method: 'get',
    path: '/insights',
    tag: 'insights',
    summary: 'Plain sentences about the network, each with its evidence',
    params: noParameters,
    query: scope,
    keep: true,
    answers: { 200: { description: 'The sentences', schema: insights } },
    run: async ({ query, language }) => ({
      status: 200,
      body: await explorer.insights(query, language),
    }),
  }),
  operation({
    id: 'getActors',
    method: 'get',
    path: '/actors',
    tag: 'insights',
    summary: 'The central organisations, by the way in which they are central, with the reason',
    params: noParameters,
    query: scope,
    keep: true,
    answers: { 200: { description: 'The actors', schema: actors } },
    run: async ({ query, language }) => ({
      status: 200,
      body: await explorer.actors(query, language),
    }),
  }),
  operation({
    id: 'getProfile',
    method: 'get',
    path: '/organizations/{id}/profile',
    tag: 'insights',
    summary: 'An organisation with its partners and projects within the scope',
    params: z.object({ id: z.string() }),
    query: scope,
    keep: true,
    answers: { 200: { description: 'The profile', schema: profile } },
    problems: { 404: ['not-found'] },
    run: async ({ params, query, language }) => ({
      status: 200,
      body: await explorer.profile(params.id, query, language),
    }),
  }),
  operation({
    id: 'getFacets',
    method: 'get',
    path: '/facets',
    tag: 'network',
    summary: 'What a scope can be chosen from, with how many organisations each choice has',
    params: noParameters,
    query: noParameters,
    keep: true,
    answers: { 200: { description: 'The choices', schema: facets } },
    run: async () => ({ status: 200, body: await explorer.facets() }),
  }),
];
