import type { MeasureRun } from '../../api/measures.ts';
import { formatShare } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Message } from '../../states/message.tsx';
import { useLate } from '../../ui/use-late.ts';

/** How far a computation is, with the way to stop it; or why it did not come to an end. Silent when it is quick and well. */
export const RunState = ({ run }: { run: MeasureRun }) => {
  const { t, language } = useWords();
  const late = useLate(run.running, 400);
  const share = run.progress?.share ?? null;
  if (run.running) {
    if (!late) return null;
    return (
      <output className="ts-run">
        <span>
          {t('measures.running')}
          {share !== null && ` ${formatShare(share, language)}`}
        </span>
        <progress max={1} value={share ?? undefined} aria-label={t('measures.running')} />
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={run.stop}>
          {t('measures.stop')}
        </button>
      </output>
    );
  }
  if (run.error === null && !run.stopped) return null;
  return (
    <Message
      tone={run.stopped ? 'plain' : 'bad'}
      title={run.stopped ? t('measures.stopped') : t('measures.failed')}
    >
      {run.error !== null && <p>{run.error.message}</p>}
      <button type="button" className="btn btn-outline-primary btn-xs" onClick={run.again}>
        {t('measures.again')}
      </button>
    </Message>
  );
};
