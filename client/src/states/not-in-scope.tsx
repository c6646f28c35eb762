import { BackButton } from '../panel/back-button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { filteredFields, wholeScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';

/** What a link names is outside the filters, or gone. */
export const NotInScope = () => {
  const { t } = useWords();
  const { address, go } = useAddress();
  return (
    <article className="ts-detail">
      <BackButton />
      <h2 tabIndex={-1}>{t('state.notFound')}</h2>
      <p className="ts-say">{t('state.notFoundText')}</p>
      {filteredFields(address).length > 0 && (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          onClick={() => go(wholeScope)}
        >
          {t('scope.resetLong')}
        </button>
      )}
    </article>
  );
};
