import { useSeed } from '../../../api/use-seed.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Message } from '../../../states/message.tsx';
import { useToast } from '../../../ui/toast.tsx';

interface Props {
  /** What the button does besides taking the demo away. */
  label: string;
  onReplaced: () => void;
  onCancel: () => void;
}

/** Invented and real data are never mixed: the demo makes room first, in the same step, and can come back. */
export const DemoFirst = ({ label, onReplaced, onCancel }: Props) => {
  const { t, language } = useWords();
  const show = useToast();
  const { load } = useSeed(language);
  const replace = async () => {
    try {
      await load.mutateAsync('empty');
      onReplaced();
    } catch (error) {
      show({
        tone: 'failed',
        text: t('import.refused.failed', { reason: error instanceof Error ? error.message : '' }),
      });
    }
  };
  return (
    <Message tone="warn" title={t('import.demo.title')}>
      <p>{t('import.demo.text')}</p>
      <p className="ts-actions">
        <button
          type="button"
          className="btn btn-primary"
          disabled={load.isPending}
          onClick={() => void replace()}
        >
          {load.isPending ? t('import.demo.replacing') : label}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onCancel}>
          {t('import.progress.cancel')}
        </button>
      </p>
    </Message>
  );
};
