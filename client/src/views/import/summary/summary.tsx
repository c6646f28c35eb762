import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { rejectedAddress } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Go } from '../../../ui/go.tsx';
import { placeAt } from '../steps.ts';
import type { Revisions } from '../use-revisions.ts';
import { Confirm } from './confirm.tsx';
import { Disappeared } from './disappeared.tsx';
import { NetworkAfter } from './network-after.tsx';
import { RecordCounts } from './record-counts.tsx';
import { RowsBar } from './rows-bar.tsx';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
  onDone: (revision: number | null) => void;
}

/** What will change, in the records and in the picture; and the button that makes it so. */
export const Summary = ({ preview, revisions, onDone }: Props) => {
  const { t, language } = useWords();
  const { counts } = preview;
  const nothing = counts.created + counts.updated === 0;
  return (
    <aside className="ts-summary" aria-labelledby="ts-summary-title">
      <h2 id="ts-summary-title" tabIndex={-1}>
        {t('import.summary.title')}
      </h2>
      <RowsBar counts={counts} />
      {nothing && counts.rejected < counts.rows && (
        <p className="ts-caveat">{t('import.summary.nothing')}</p>
      )}
      <RecordCounts preview={preview} />
      {!nothing && (
        <p>
          <Go className="ts-link" to={placeAt({ id: preview.id, step: 'confirm' })}>
            {t('import.summary.details')}
          </Go>
        </p>
      )}
      <NetworkAfter preview={preview} />
      <Disappeared preview={preview} revisions={revisions} />
      {counts.rejected > 0 && (
        <p className="ts-caveat">
          {t('import.summary.rejectedStay', { count: counts.rejected })}{' '}
          <a href={rejectedAddress(preview.id, 'xlsx', language)} download>
            {t('import.problems.download', { count: counts.rejected })}
          </a>
        </p>
      )}
      <Confirm preview={preview} busy={revisions.busy} onDone={onDone} />
    </aside>
  );
};
