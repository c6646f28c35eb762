import { useWords } from '../i18n/use-words.ts';
import { Message } from './message.tsx';

/** The page itself has failed. */
export const Crashed = () => {
  const { t } = useWords();
  return (
    <main className="ts-state">
      <Message tone="bad" title={t('state.crashed')}>
        <p>{t('state.crashedText')}</p>
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          onClick={() => location.reload()}
        >
          {t('state.reload')}
        </button>
      </Message>
    </main>
  );
};
