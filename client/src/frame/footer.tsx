import { useState } from 'react';
import type { Status } from '../../../server/contract/status.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PageScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { MethodDialog } from '../method/method-dialog.tsx';
import { SourceLine } from './source-line.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { useDataChange } from './use-data-change.ts';

interface Props {
  status: Status | undefined;
  scope: PageScope;
}

/** The one thing not to misread, where the data come from, how it is computed. */
export const Footer = ({ status, scope }: Props) => {
  const { t } = useWords();
  const { change, busy } = useDataChange();
  const importing = useAddress().address.view === 'import';
  const [method, setMethod] = useState(false);
  // Data of one's own are never one click away from being replaced.
  const seeded = status !== undefined && !status.demo && status.seed !== null;
  return (
    <footer className="ts-foot">
      {importing ? (
        <p>{t('import.foot')}</p>
      ) : (
        <p>
          <b>{t('foot.tie')}</b> {t('foot.caveat')}
        </p>
      )}
      <div className="ts-foot-end">
        {status && <SourceLine status={status} />}
        {seeded && (
          <button type="button" className="ts-link" disabled={busy} onClick={() => change('demo')}>
            {t('data.backToDemo')}
          </button>
        )}
        <button
          type="button"
          className="ts-link"
          aria-haspopup="dialog"
          onClick={() => setMethod(true)}
        >
          {t('foot.method')}
        </button>
        <ThemeChoice />
      </div>
      {method && <MethodDialog scope={scope} onClose={() => setMethod(false)} />}
    </footer>
  );
};
