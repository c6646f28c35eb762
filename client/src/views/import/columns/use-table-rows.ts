import { useQueries } from '@tanstack/react-query';
import { rowsReading } from '../../../api/imports.ts';

/** Rows that are asked for together. */
const BLOCK = 100;

/** The cells of the rows from one number to another, as far as they have come; only the blocks in sight are asked for. */
export function useTableRows(id: string, from: number, to: number) {
  const first = Math.floor(from / BLOCK);
  const last = Math.max(first, Math.floor((to - 1) / BLOCK));
  const blocks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return useQueries({
    queries: blocks.map((block) => ({
      queryKey: ['import', id, 'rows', block],
      queryFn: () => rowsReading(id, Math.max(1, block * BLOCK), BLOCK),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) => ({
      cells: new Map(
        answers.flatMap(
          ({ data }) => data?.items.map(({ row, cells }) => [row, cells] as const) ?? [],
        ),
      ),
      columns: answers.find(({ data }) => data)?.data?.columns,
      lastRow: answers.find(({ data }) => data)?.data?.lastRow,
      isError: answers.some(({ isError }) => isError),
      retry: () => {
        for (const answer of answers) if (answer.isError) void answer.refetch();
      },
    }),
  });
}
