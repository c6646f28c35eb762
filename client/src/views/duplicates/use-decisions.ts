import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MergeRequest } from '../../../../server/contract/duplicates.ts';
import { ApiError } from '../../api/client.ts';
import { keepApart, mergeOrganizations, proposeAgain, undoMerge } from '../../api/duplicates.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToast } from '../../ui/toast.tsx';

/** What is done about a pair, said afterwards with the way to take it back. */
export function useDecisions() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const show = useToast();

  const fail = (error: unknown): void => {
    const reason = error instanceof ApiError ? error.message : '';
    show({
      tone: 'failed',
      text: t('duplicates.done.failed', { reason: reason || t('state.unreachableTitle') }),
    });
  };
  const done = (text: string, undo?: () => void): void =>
    show({
      tone: 'done',
      text,
      ...(undo && { action: { label: t('duplicates.done.undo'), run: undo } }),
    });
  /** Merged records are all over the page; what is told apart is only here. */
  const afterMerge = () => client.invalidateQueries();
  const afterDistinction = () =>
    Promise.all(
      ['duplicates', 'distinctions'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );

  const part = useMutation({
    mutationFn: (revision: number) => undoMerge(revision, language),
    onSuccess: afterMerge,
    onError: fail,
  });
  const merge = useMutation({
    mutationFn: (o: { request: MergeRequest; gone: string; kept: string }) =>
      mergeOrganizations(o.request, language),
    onSuccess: ({ revision }, { gone, kept }) => {
      done(t('duplicates.done.merged', { gone, kept }), () =>
        part.mutate(revision, { onSuccess: () => done(t('duplicates.done.unmerged')) }),
      );
      void afterMerge();
    },
    onError: fail,
  });
  const again = useMutation({
    mutationFn: (pair: string) => proposeAgain(pair, language),
    onSuccess: () => {
      done(t('duplicates.done.reopened'));
      void afterDistinction();
    },
    onError: fail,
  });
  const separate = useMutation({
    mutationFn: (o: { pair: string; a: string; b: string }) => keepApart(o.pair, language),
    onSuccess: (_, { pair, a, b }) => {
      done(t('duplicates.done.separated', { a, b }), () => again.mutate(pair));
      void afterDistinction();
    },
    onError: fail,
  });
  const busy = merge.isPending || part.isPending || again.isPending || separate.isPending;
  return { merge, separate, again, busy };
}
