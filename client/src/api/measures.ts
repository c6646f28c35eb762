import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Language } from '../../../server/contract/fields.ts';
import type { MeasureResult } from '../../../server/contract/measures.ts';
import { addressOf, callServer, type Query } from './client.ts';
import { settle, type Progress } from './jobs.ts';

export interface MeasureRun {
  result: MeasureResult | undefined;
  error: Error | null;
  running: boolean;
  /** Null until something is known of it. */
  progress: Progress | null;
  /** Stopped before it was over, and not asked again since. */
  stopped: boolean;
  stop: () => void;
  again: () => void;
}

const pathTo = (id: string): string => `/measures/${encodeURIComponent(id)}`;

/** Runs a measure on the server: at once when it is quick, else followed as a job that can be stopped. Null asks for nothing. */
export const useMeasureRun = (id: string | null, query: Query, language: Language): MeasureRun => {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const path = pathTo(id ?? '');
  const queryKey = ['measure', path, query];
  const asked = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      setProgress(null);
      const answer = await callServer(path, { query, language, signal, later: true });
      return settle<MeasureResult>(answer, { language, signal, onProgress: setProgress });
    },
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const key = JSON.stringify(queryKey);
  const stop = useCallback(
    () => void client.cancelQueries({ queryKey: JSON.parse(key) as unknown[] }),
    [client, key],
  );
  return {
    result: asked.data,
    error: asked.error,
    running: asked.isFetching,
    progress,
    stopped: id !== null && asked.isPending && !asked.isFetching,
    stop,
    again: () => void asked.refetch(),
  };
};

/** Where the same result lies as a file. */
export const measureFile = (id: string, query: Query, format: 'csv' | 'xlsx', language: Language) =>
  addressOf(`${pathTo(id)}/table`, [...query, ['format', format], ['language', language]]);
