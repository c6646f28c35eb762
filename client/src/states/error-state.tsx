import { ApiError } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { Message } from './message.tsx';

/** The network did not come: what happened, that nothing has changed, how to try again. */
export const ErrorState = ({ error, onRetry }: { error: Error; onRetry: () => void }) => {
  const { t } = useWords();
  const away = error instanceof ApiError && error.status === null;
  return (
    <div className="ts-state">
      <Message tone="bad" title={away ? t('state.unreachableTitle') : t('state.errorTitle')}>
        <p>
          {away ? t('state.unreachableText') : `${error.message} ${t('state.errorText')}`.trim()}
        </p>
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={onRetry}>
          {t('state.retry')}
        </button>
      </Message>
    </div>
  );
};
