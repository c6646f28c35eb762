import { useWords } from '../i18n/use-words.ts';

/** A part of the panel that did not come, while the rest did. */
export const PartError = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useWords();
  return (
    <p className="ts-part-error" role="alert">
      {t('state.partError')}{' '}
      <button type="button" className="ts-link" onClick={onRetry}>
        {t('state.retry')}
      </button>
    </p>
  );
};
