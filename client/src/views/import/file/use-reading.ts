import { useCallback, useRef, useState } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { ApiError } from '../../../api/client.ts';
import { sendFile } from '../../../api/imports.ts';
import type { Progress } from '../../../api/jobs.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { LARGEST_MEGABYTES, tooLarge } from './largest-file.ts';

/** A file on its way to being read. */
export type Reading =
  | { state: 'idle' }
  | { state: 'sending' | 'reading'; file: File; progress: Progress }
  | { state: 'refused'; file: File; error: ApiError };

export interface Reader {
  reading: Reading;
  read: (file: File) => void;
  /** Stops sending and reading: the server forgets it too. */
  cancel: () => void;
  /** Puts a refusal away. */
  reset: () => void;
}

const UNKNOWN: Progress = { share: null, step: null };
const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('unexpected', null, String(error), error);

/** Sends a file and follows its reading; the last file that was given is the one that counts. */
export function useReading(onRead: (preview: ImportPreview) => void): Reader {
  const { t, language } = useWords();
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (file: File) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const show = (next: Reading) => {
        if (!mine.signal.aborted) setReading(next);
      };
      const size = tooLarge(file);
      if (size !== null) {
        const detail = t('import.refused.tooLarge', { size, megabytes: LARGEST_MEGABYTES });
        show({ state: 'refused', file, error: new ApiError('too-large', 413, detail) });
        return;
      }
      let state: 'sending' | 'reading' = 'sending';
      show({ state, file, progress: UNKNOWN });
      try {
        const preview = await sendFile(file, {
          language,
          signal: mine.signal,
          onProgress: (progress) => show({ state, file, progress }),
          onSent: () => {
            state = 'reading';
            show({ state, file, progress: UNKNOWN });
          },
        });
        if (mine.signal.aborted) return;
        setReading({ state: 'idle' });
        onRead(preview);
      } catch (error) {
        show({ state: 'refused', file, error: asApiError(error) });
      }
    },
    [t, language, onRead],
  );

  const reset = useCallback(() => setReading({ state: 'idle' }), []);
  const cancel = useCallback(() => {
    running.current?.abort();
    reset();
  }, [reset]);
  const read = useCallback((file: File) => void run(file), [run]);
  return { reading, read, cancel, reset };
}
