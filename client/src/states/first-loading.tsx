import { useWords } from '../i18n/use-words.ts';
import { useLate } from '../ui/use-late.ts';
import { Skeleton } from './skeleton.tsx';

/** Before there has ever been a picture: its place and that of the reading. */
export const FirstLoading = () => {
  const { t } = useWords();
  const late = useLate(true);
  return <p className="ts-drawing">{late ? t('state.loading') : ''}</p>;
};

export const FirstPanel = () => {
  const late = useLate(true);
  return <div className="ts-panel">{late && <Skeleton lines={16} />}</div>;
};
