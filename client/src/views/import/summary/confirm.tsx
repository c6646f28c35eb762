import { useMutation } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { ApiError } from '../../../api/client.ts';
import { commitImport, forgetImport } from '../../../api/imports.ts';
import type { Progress } from '../../../api/jobs.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useAddress } from '../../../state/use-address.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { DemoFirst } from '../file/demo-first.tsx';
import { ReadingProgress } from '../file/reading-progress.tsx';
import { keepUnfinished } from '../file/unfinished.ts';
import { placeAt } from '../steps.ts';

interface Props {
  preview: ImportPreview;
  /** A change is on its way: what would be written is not yet what is shown. */
  busy: boolean;
  /** The revision that was made; null when there was nothing new. */
  onDone: (revision: number | null) => void;
}

const LONGEST = 500;

/** The note for the history and the button that says how much it does. */
export const Confirm = ({ preview, busy, onDone }: Props) => {
  const { t, language } = useWords();
  const { go } = useAddress();
  const announce = useAnnounce();
  const show = useToast();
  const note = useId();
  const [message, setMessage] = useState('');
  const [progress, setProgress] = useState<Progress>({ share: null, step: null });
  const { counts, id } = preview;
  const accepted = counts.created + counts.updated + counts.unchanged;

  const commit = useMutation({
    mutationFn: () =>
      commitImport(id, message.trim() === '' ? {} : { message: message.trim() }, {
        language,
        onProgress: setProgress,
      }),
    onSuccess: ({ revision, changed }) => onDone(changed ? revision : null),
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'demo-loaded') return;
      show({ tone: 'failed', text: `${error.message} ${t('import.refused.unchanged')}`.trim() });
    },
  });
  const discard = () => {
    keepUnfinished(null);
    announce(t('import.summary.discarded'));
    go(placeAt({}));
    void forgetImport(id).catch(() => undefined);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (accepted > 0 && !busy && !commit.isPending) commit.mutate();
  };

  if (commit.isPending)
    return (
      <div className="ts-confirm">
        <ReadingProgress title={t('import.progress.committing')} progress={progress} />
      </div>
    );
  if (commit.error instanceof ApiError && commit.error.code === 'demo-loaded')
    return (
      <div className="ts-confirm">
        <DemoFirst
          label={t('import.demo.replaceCommit')}
          onReplaced={() => commit.mutate()}
          onCancel={() => commit.reset()}
        />
      </div>
    );
  return (
    <form className="ts-confirm" onSubmit={submit}>
      <label htmlFor={note}>{t('import.summary.note')}</label>
      <input
        id={note}
        type="text"
        maxLength={LONGEST}
        placeholder={t('import.summary.noteExample')}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
      />
      <button type="submit" className="btn btn-primary" disabled={accepted === 0 || busy}>
        {accepted === 0
          ? t('import.summary.importNone')
          : t('import.summary.import', { count: accepted })}
      </button>
      <p className="ts-confirm-end">
        <span className="ts-note">{t('import.summary.undo')}</span>
        <button type="button" className="ts-link" onClick={discard}>
          {t('import.summary.cancel')}
        </button>
      </p>
    </form>
  );
};
