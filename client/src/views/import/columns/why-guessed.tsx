import type { ColumnGuess } from '../../../../../server/contract/imports.ts';
import { formatShare } from '../../../i18n/formats.ts';
import { useWords, type Words } from '../../../i18n/use-words.ts';

const certainty = (t: Words, { origin, confidence }: ColumnGuess): string => {
  if (origin === 'given') return t('import.menu.given');
  if (origin === 'kept') return t('import.menu.keptBy');
  if (confidence >= 0.9) return t('import.menu.sure');
  return confidence >= 0.7 ? t('import.menu.likely') : t('import.menu.unsure');
};

interface Props {
  guess: ColumnGuess;
  asks: boolean;
  onConfirm: () => void;
}

/** Why a column was taken for what it is, how surely, and three of its cells. */
export const WhyGuessed = ({ guess, asks, onConfirm }: Props) => {
  const { t, language } = useWords();
  const guessed = guess.origin === 'heading' || guess.origin === 'values';
  return (
    <div className="ts-why-guessed">
      <p className="ts-why-title">{guess.column}</p>
      {guess.target !== null && (
        <p>
          {certainty(t, guess)}
          {guessed && ` · ${formatShare(guess.confidence, language)}`}
        </p>
      )}
      {guess.reasons.length > 0 && <p>{guess.reasons.join('; ')}</p>}
      {guess.samples.length > 0 && (
        <p className="ts-samples">
          <span className="visually-hidden">{t('import.menu.samples')}: </span>
          {guess.samples.map((sample) => (
            <code key={sample}>{sample}</code>
          ))}
        </p>
      )}
      {asks && (
        <button type="button" className="btn btn-primary btn-xs" onClick={onConfirm}>
          {t('import.menu.confirm')}
        </button>
      )}
    </div>
  );
};
