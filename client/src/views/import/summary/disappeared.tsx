import { useState } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';

/** What an earlier version of the file had and this one has not; it stays as it is unless the person says that it has ended. */
export const Disappeared = (o: { preview: ImportPreview; revisions: Revisions }) => {
  const { t } = useWords();
  const { count, samples } = o.preview.disappeared;
  const [end, setEnd] = useState(false);
  if (count === 0) return null;
  return (
    <div className="ts-disappeared">
      <p>{t('import.summary.disappeared', { count })}</p>
      <ul>
        {samples.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
      <label>
        <input
          type="checkbox"
          checked={end}
          onChange={({ target }) => {
            setEnd(target.checked);
            o.revisions.decide({ endDisappeared: target.checked });
          }}
        />
        {t('import.summary.end')}
      </label>
    </div>
  );
};
