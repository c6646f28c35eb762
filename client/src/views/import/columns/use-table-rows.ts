import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rowsReading } from '../../../api/imports.ts';

/** The rows of the table as far as they have been asked for; `more` asks for the next ones. */
export function useTableRows(id: string) {
  const { data, fetchNextPage, hasNextPage, isFetching, isError, refetch } = useInfiniteQuery({
    queryKey: ['import', id, 'rows'],
    queryFn: ({ pageParam }) => rowsReading(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return {
    rows,
    columns: data?.pages[0]?.columns ?? [],
    isFetching,
    isError,
    retry: () => void refetch(),
    hasMore: hasNextPage,
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}
