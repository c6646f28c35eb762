import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from './icon.tsx';

export interface Toast {
  text: string;
  tone: 'done' | 'failed';
  action?: { label: string; run: () => void };
}

const Show = createContext<(toast: Toast | null) => void>(() => undefined);

/** Shows a message over the page until it is closed or followed by another: an undo must not run away. */
export const useToast = () => use(Show);

const Message = ({ toast, close }: { toast: Toast; close: () => void }) => {
  const { t } = useWords();
  const act = () => {
    close();
    toast.action?.run();
  };
  return (
    <div className={`ts-toast ts-toast-${toast.tone}`}>
      <Icon name={toast.tone === 'done' ? 'check' : 'warning-circle'} />
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" className="ts-toast-action" onClick={act}>
          {toast.action.label}
        </button>
      )}
      <button type="button" className="ts-close" aria-label={t('data.close')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
};

export const Toasts = ({ children }: { children: ReactNode }) => {
  const [toast, setToast] = useState<Toast | null>(null);
  const close = useCallback(() => setToast(null), []);
  const show = useMemo(() => (next: Toast | null) => setToast(next), []);
  return (
    <Show value={show}>
      {children}
      <output className="ts-toasts">{toast && <Message toast={toast} close={close} />}</output>
    </Show>
  );
};
