import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';
import { withSplit } from './mapping-edits.ts';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
  /** The question about a column has been answered. */
  onAnswer: (column: string) => void;
}

/** Cells in which several organisations stand: what they would become, parted only when the person says so. */
export const SplitProposals = ({ preview, revisions, onAnswer }: Props) => {
  const { t } = useWords();
  const proposals = preview.columns.flatMap(({ column, split }) =>
    split === null ? [] : [{ column, split }],
  );
  if (proposals.length === 0) return null;
  return (
    <>
      {proposals.map(({ column, split }) => {
        const divided = revisions.mapping.split[column] !== undefined;
        const decide = (separator: string | null) => {
          onAnswer(column);
          revisions.edit(withSplit(column, separator));
        };
        return (
          <section className="ts-box ts-split" key={column}>
            <header>
              <h3>{t('import.split.title', { count: split.rows })}</h3>
              <p className="ts-note">{t('import.split.column', { column })}</p>
              <span className="ts-split-choice">
                <button
                  type="button"
                  className="ts-choice-button"
                  aria-pressed={divided}
                  onClick={() => decide(split.separator)}
                >
                  {t('import.split.divide')}
                </button>
                <button
                  type="button"
                  className="ts-choice-button"
                  aria-pressed={!divided}
                  onClick={() => decide(null)}
                >
                  {t('import.split.whole')}
                </button>
              </span>
            </header>
            <ul>
              {split.samples.map(({ cell, parts }) => (
                <li key={cell}>
                  <p className="ts-split-cell">{cell}</p>
                  <span className="ts-note">{t('import.split.becomes')}</span>
                  <ol>
                    {parts.map((part) => (
                      <li key={part}>{part}</li>
                    ))}
                  </ol>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};
