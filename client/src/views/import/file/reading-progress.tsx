import { useEffect, useRef } from 'react';
import type { Progress } from '../../../api/jobs.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';

interface Props {
  title: string;
  progress: Progress;
  onCancel?: () => void;
}

const STEP = 25;

/** Something long under way: what, how far, and the way to stop it. Every quarter is said aloud. */
export const ReadingProgress = ({ title, progress, onCancel }: Props) => {
  const { t } = useWords();
  const announce = useAnnounce();
  const cancel = useRef<HTMLButtonElement>(null);
  const percent = progress.share === null ? null : Math.floor(progress.share * 100);
  const milestone = percent === null ? null : Math.floor(percent / STEP) * STEP;
  useEffect(() => {
    announce(title);
  }, [announce, title]);
  useEffect(() => {
    if (milestone !== null && milestone > 0 && milestone < 100)
      announce(t('import.progress.share', { percent: milestone }));
  }, [announce, t, milestone]);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="ts-progress">
      <p className="ts-progress-title">{title}</p>
      <progress
        aria-label={t('import.progress.label')}
        {...(percent === null ? {} : { value: percent, max: 100 })}
      />
      <p className="ts-note">
        {[progress.step, percent !== null && t('import.progress.share', { percent })]
          .filter(Boolean)
          .join(' · ') || ' '}
      </p>
      {onCancel && (
        <button
          ref={cancel}
          type="button"
          className="btn btn-outline-primary"
          onClick={() => {
            announce(t('import.progress.cancelled'));
            onCancel();
          }}
        >
          {t('import.progress.cancel')}
        </button>
      )}
    </div>
  );
};
