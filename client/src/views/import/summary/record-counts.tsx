import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { formatNumber } from '../../../i18n/formats.ts';
import { useWords } from '../../../i18n/use-words.ts';

const COLLECTIONS = [
  'organizations',
  'projects',
  'participations',
  'territories',
  'programmes',
  'measures',
] as const;

const MAIN = new Set<string>(['organizations', 'projects', 'participations']);

/** What becomes new or changes, one line for each kind of record that the file speaks of. */
export const RecordCounts = ({ preview }: { preview: ImportPreview }) => {
  const { t, language } = useWords();
  const lines = COLLECTIONS.flatMap((collection) => {
    const counts = preview.records[collection];
    if (counts === undefined) return [];
    const { created, updated, unchanged } = counts;
    // Places that are only referred to are no news.
    const silent = !MAIN.has(collection) || unchanged === 0;
    if (created + updated === 0 && silent) return [];
    const notes = [
      updated > 0 && t('import.summary.updatedRecords', { count: updated }),
      unchanged > 0 && t('import.summary.unchangedRecords', { count: unchanged }),
      collection === 'participations' && t('import.summary.nothingRemoved'),
    ].filter(Boolean);
    return [{ collection, created, notes }];
  });
  return (
    <dl className="ts-record-counts">
      {lines.map(({ collection, created, notes }) => (
        <div key={collection}>
          <dt>
            {t(`import.summary.collections.${collection}`)}
            {notes.length > 0 && <span className="ts-note">{notes.join(', ')}</span>}
          </dt>
          <dd>{created > 0 ? `+${formatNumber(created, language)}` : '0'}</dd>
        </div>
      ))}
    </dl>
  );
};
