import { useEffect, useRef } from 'react';
import type { ApiError } from '../../../api/client.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Message } from '../../../states/message.tsx';

interface Props {
  fileName: string;
  error: ApiError;
  onAgain: () => void;
  onOther: () => void;
}

/** Why a file was not read, and the way out. */
export const Refused = ({ fileName, error, onAgain, onOther }: Props) => {
  const { t } = useWords();
  const other = useRef<HTMLButtonElement>(null);
  const away = error.status === null;
  useEffect(() => other.current?.focus(), []);
  return (
    <Message tone="bad" title={t('import.refused.title', { file: fileName })}>
      <p>{away ? t('import.refused.away') : error.message}</p>
      <p className="ts-actions">
        <button ref={other} type="button" className="btn btn-primary btn-xs" onClick={onOther}>
          {t('import.refused.other')}
        </button>
        {(away || (error.status ?? 0) >= 500) && (
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={onAgain}>
            {t('import.refused.again')}
          </button>
        )}
      </p>
    </Message>
  );
};
