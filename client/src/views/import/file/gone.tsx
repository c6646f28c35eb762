import { ApiError } from '../../../api/client.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Message } from '../../../states/message.tsx';
import { Go } from '../../../ui/go.tsx';
import { placeAt } from '../steps.ts';

/** The address names an import that the server does not have any more. */
export const Gone = ({ error }: { error: Error }) => {
  const { t } = useWords();
  const away = error instanceof ApiError && error.status === null;
  return (
    <div className="ts-import-start">
      <Message tone="warn" title={away ? t('state.unreachableTitle') : t('import.refused.gone')}>
        <p>{away ? t('state.unreachableText') : t('import.refused.goneText')}</p>
        <p>
          <Go className="btn btn-primary" to={placeAt({})}>
            {t('import.refused.other')}
          </Go>
        </p>
      </Message>
    </div>
  );
};
