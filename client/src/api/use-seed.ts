import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../../server/contract/fields.ts';
import type { SeedName } from '../../../server/contract/status.ts';
import { callApi } from './client.ts';

interface Done {
  revision: number;
  changed: boolean;
}

/** Replaces the data by a seed, and takes that back. Whatever is on the page is asked for again after each. */
export function useSeed(language: Language) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  const load = useMutation({
    mutationFn: (name: SeedName) =>
      callApi<Done>(`/seeds/${name}`, { method: 'POST', body: {}, language }),
    onSuccess,
  });
  const undo = useMutation({
    mutationFn: (revision: number) =>
      callApi<Done>(`/revisions/${revision}/revert`, { method: 'POST', body: {}, language }),
    onSuccess,
  });
  return { load, undo };
}
