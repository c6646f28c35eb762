import { useId } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';

/** When nothing in the file says how its letters are written: the same words in each way, to choose the one that reads well. */
export const EncodingChoice = (o: { preview: ImportPreview; revisions: Revisions }) => {
  const { t } = useWords();
  const name = useId();
  const { encodings } = o.preview;
  const { mapping, edit } = o.revisions;
  if (encodings.length === 0) return null;
  return (
    <fieldset className="ts-encodings">
      <legend>{t('import.file.encoding')}</legend>
      <p className="ts-note">{t('import.file.encodingText')}</p>
      {encodings.map(({ encoding, sample }) => (
        <label key={encoding}>
          <input
            type="radio"
            name={name}
            checked={mapping.encoding === encoding}
            onChange={() => edit((before) => ({ ...before, encoding }))}
          />
          <span className="ts-encoding-sample">{sample}</span>
          <span className="ts-note">{encoding}</span>
        </label>
      ))}
    </fieldset>
  );
};
