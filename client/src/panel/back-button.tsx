import { useWords } from '../i18n/use-words.ts';
import { useAddress } from '../state/use-address.ts';
import { Icon } from '../ui/icon.tsx';

/** The way back from a detail to the reading. */
export const BackButton = () => {
  const { t } = useWords();
  const { go } = useAddress();
  return (
    <button
      type="button"
      className="ts-back"
      onClick={() => go({ organization: null, project: null })}
    >
      <Icon name="arrow-left" size={16} />
      {t('profile.back')}
    </button>
  );
};
