import { status } from '../../contract/status.ts';
import { describeStatus } from '../../services/status.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

export const statusRoutes = ({ current, version }: Services): Operation[] => [
  operation({
    id: 'getStatus',
    method: 'get',
    path: '/status',
    tag: 'status',
    summary: 'What is loaded: version, store, revision, counts, whether the data are invented',
    params: noParameters,
    query: noParameters,
    answers: { 200: { description: 'The status', schema: status } },
    run: async () => ({ status: 200, body: await describeStatus(current, version) }),
  }),
];
