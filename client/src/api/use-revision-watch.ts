import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** When the data have moved on, here or elsewhere, what is on the page is asked for again. */
export function useRevisionWatch(revision: number | undefined): void {
  const client = useQueryClient();
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (revision === undefined) return;
    if (seen.current !== undefined && seen.current !== revision) void client.invalidateQueries();
    seen.current = revision;
  }, [client, revision]);
}
