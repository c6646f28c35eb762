import { network, networkQuery } from '../../contract/network.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

export const networkRoutes = ({ explorer }: Services): Operation[] => [
  operation({
    id: 'getNetwork',
    method: 'get',
    path: '/network',
    tag: 'network',
    summary: 'The network in columns, laid out, with its clusters',
    params: noParameters,
    query: networkQuery,
    keep: true,
    answers: { 200: { description: 'The network within the scope', schema: network } },
    run: async ({ query }) => ({ status: 200, body: await explorer.picture(query) }),
  }),
];
