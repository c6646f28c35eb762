import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import {
  correctionsOf,
  withoutMissing,
  withoutValue,
  type Correction,
} from '../columns/mapping-edits.ts';
import { codeName } from './code-names.ts';
import type { Revisions } from '../use-revisions.ts';

/** What has been corrected so far; each can be taken back. */
export const CorrectionsMade = ({ revisions }: { revisions: Revisions }) => {
  const { t } = useWords();
  const corrections = correctionsOf(revisions.mapping);
  if (corrections.length === 0) return null;
  const takeBack = ({ target, written }: Correction) =>
    revisions.edit(target === null ? withoutMissing(written) : withoutValue(target, written));
  return (
    <div className="ts-corrections">
      <h4>{t('import.problems.corrections')}</h4>
      <ul>
        {corrections.map((correction) => (
          <li key={`${correction.target}${correction.written}`}>
            <span>
              {correction.meant === null
                ? t('import.problems.correctionEmpty', { written: correction.written })
                : t('import.problems.correction', {
                    written: correction.written,
                    meant: codeName(t, correction.target ?? '', correction.meant),
                  })}
            </span>
            <button
              type="button"
              className="ts-close"
              aria-label={t('import.problems.takeBack', { written: correction.written })}
              onClick={() => takeBack(correction)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
