import { useDataChange } from '../frame/use-data-change.ts';
import { useWords } from '../i18n/use-words.ts';
import { Message } from './message.tsx';

const COMMAND = 'npm run cli -- import FILE.csv --mapping MAP.json --commit';

/** There is nothing yet: how to begin. */
export const EmptyData = () => {
  const { t } = useWords();
  const { change, busy } = useDataChange();
  return (
    <div className="ts-state">
      <Message tone="plain" title={t('state.empty')}>
        <p>{t('state.emptyText')}</p>
        <p>
          <code className="ts-command">{COMMAND}</code>
        </p>
        <p className="ts-actions">
          <button
            type="button"
            className="btn btn-primary btn-xs"
            disabled={busy}
            onClick={() => change('wecare')}
          >
            {t('state.startWecare')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            disabled={busy}
            onClick={() => change('demo')}
          >
            {t('state.startDemo')}
          </button>
        </p>
      </Message>
    </div>
  );
};
