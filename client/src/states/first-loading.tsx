import { useWords } from '../i18n/use-words.ts';
import { useLate } from '../ui/use-late.ts';

/** Before there has ever been a picture. */
export const FirstLoading = () => {
  const { t } = useWords();
  const late = useLate(true);
  return <p className="ts-drawing">{late ? t('state.loading') : ''}</p>;
};
