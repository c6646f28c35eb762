import type { RowProblem } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';

interface Props {
  text: string;
  problem: RowProblem | undefined;
  left: boolean;
  amount: boolean;
}

/** A cell as it is written; when something is wrong with it, the reason is in its hint and is read with it. */
export const TableCell = ({ text, problem, left, amount }: Props) => {
  const { t } = useWords();
  const tone = problem && (problem.severity === 'error' ? 'ts-cell-bad' : 'ts-cell-warn');
  return (
    <td
      className={
        [tone, left && 'ts-is-left', amount && 'ts-is-amount'].filter(Boolean).join(' ') ||
        undefined
      }
      title={problem?.detail ?? (text.length > 20 ? text : undefined)}
    >
      {text === '' && problem ? (
        <span className="ts-muted">{t('import.columns.empty')}</span>
      ) : (
        text
      )}
      {problem && <span className="visually-hidden"> ({problem.detail})</span>}
    </td>
  );
};
