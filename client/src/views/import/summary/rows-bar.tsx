import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';

const PARTS = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** The rows of the file by what becomes of them: a bar, and the same in words. */
export const RowsBar = ({ counts }: { counts: ImportPreview['counts'] }) => {
  const { t } = useWords();
  const parts = PARTS.filter((part) => counts[part] > 0);
  return (
    <>
      <div className="ts-rows-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part} className={`ts-rows-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <p className="ts-rows-words">
        {parts.map((part) => (
          <span key={part} className={`ts-rows-word-${part}`}>
            {t(`import.summary.${part}`, { count: counts[part] })}
          </span>
        ))}
      </p>
    </>
  );
};
