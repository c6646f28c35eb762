import { useDataChange } from '../frame/use-data-change.ts';
import { useWords } from '../i18n/use-words.ts';
import { Go } from '../ui/go.tsx';
import { Message } from './message.tsx';

/** There is nothing yet: how to begin. */
export const EmptyData = () => {
  const { t } = useWords();
  const { change, busy } = useDataChange();
  return (
    <div className="ts-state">
      <Message tone="plain" title={t('state.empty')}>
        <p>{t('state.emptyText')}</p>
        <p className="ts-actions">
          <Go className="btn btn-primary btn-xs" to={{ view: 'import', options: {} }}>
            {t('state.startImport')}
          </Go>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
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
