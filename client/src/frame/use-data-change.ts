import type { SeedName } from '../../../server/contract/status.ts';
import { ApiError } from '../api/client.ts';
import { useSeed } from '../api/use-seed.ts';
import { useWords } from '../i18n/use-words.ts';
import { home } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { useToast } from '../ui/toast.tsx';

/** Loads other data, says so, and offers to take it back. */
export function useDataChange() {
  const { t, language } = useWords();
  const { go } = useAddress();
  const show = useToast();
  const { load, undo } = useSeed(language);

  const fail = (error: unknown): void => {
    const reason =
      error instanceof ApiError && error.message !== ''
        ? error.message
        : t('state.unreachableTitle');
    show({ tone: 'failed', text: t('data.failed', { reason }) });
  };

  const takeBack = async (revision: number): Promise<void> => {
    try {
      await undo.mutateAsync(revision);
      show({ tone: 'done', text: t('data.undone') });
    } catch (error) {
      fail(error);
    }
  };

  const change = async (name: SeedName): Promise<void> => {
    try {
      const { revision } = await load.mutateAsync(name);
      // Filters and selections speak of records that are no longer there.
      go({ ...home, language });
      show({
        tone: 'done',
        text: t(`data.loaded.${name}`),
        action: { label: t('data.undo'), run: () => void takeBack(revision) },
      });
    } catch (error) {
      fail(error);
    }
  };

  return { change: (name: SeedName) => void change(name), busy: load.isPending || undo.isPending };
}
