import { useWords } from '../i18n/use-words.ts';
import { Go } from '../ui/go.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDataChange } from './use-data-change.ts';

/** Says that the data are invented, and offers others in one click. */
export const DemoNotice = ({ onHide }: { onHide: () => void }) => {
  const { t } = useWords();
  const { change, busy } = useDataChange();
  return (
    <section className="ts-demo" aria-label={t('data.demoTitle')}>
      <Icon name="info-circle" />
      <p>
        <b>{t('data.demoTitle')}</b> <span className="ts-optional">{t('data.demoText')}</span>
      </p>
      <button type="button" className="ts-link" disabled={busy} onClick={() => change('wecare')}>
        {busy ? t('data.loading') : t('data.useWecare')}
      </button>
      <span className="ts-optional">{t('data.or')}</span>
      <Go className="ts-link" to={{ view: 'import', options: {} }}>
        {t('data.importOwn')}
      </Go>
      <button type="button" className="ts-close" aria-label={t('data.hide')} onClick={onHide}>
        <Icon name="close" />
      </button>
    </section>
  );
};
