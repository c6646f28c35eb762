import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client.ts';

/** Refusals are final; a server that is away or stumbles is asked twice more. */
const worthAsking = (error: Error): boolean =>
  !(error instanceof ApiError) || error.status === null || error.status >= 500;

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && worthAsking(error),
        retryDelay: 500,
        refetchOnWindowFocus: false,
        gcTime: 10 * 60_000,
        // The server is on this machine or nearby: being offline says nothing about it.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
