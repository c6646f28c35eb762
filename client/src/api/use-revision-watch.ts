import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Status } from '../../../server/contract/status.ts';

/**
 * When the data have moved on, here or elsewhere, what is on the page is asked for again;
 * when a server that was away is back, what had failed is. `failing`: something else on the page did not come, which is
 * the moment to look whether the server is there at all.
 */
export function useRevisionWatch(status: UseQueryResult<Status>, failing: boolean): void {
  const { data, isError, refetch } = status;
  const client = useQueryClient();
  const revision = data?.revision;
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (revision === undefined) return;
    if (seen.current !== undefined && seen.current !== revision) void client.invalidateQueries();
    seen.current = revision;
  }, [client, revision]);

  useEffect(() => {
    if (failing) void refetch();
  }, [failing, refetch]);

  const away = useRef(false);
  useEffect(() => {
    if (away.current && !isError)
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
    away.current = isError;
  }, [client, isError]);
}
