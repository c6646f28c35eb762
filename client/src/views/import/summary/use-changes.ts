import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { changesReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';

/** What would be made or changed, as far as it has been asked for. */
export function useChanges(id: string) {
  const { language } = useWords();
  const { data, fetchNextPage, hasNextPage, isFetching, isPending, isError, refetch } =
    useInfiniteQuery({
      queryKey: ['import', id, 'changes', language],
      queryFn: ({ pageParam }) => changesReading(id, pageParam, language),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      staleTime: Number.POSITIVE_INFINITY,
    });
  const changes = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return {
    changes,
    isPending,
    isError,
    retry: () => void refetch(),
    hasMore: hasNextPage,
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}
