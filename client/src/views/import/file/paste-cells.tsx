import { useId, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { pastedFile } from './pasted.ts';

/** A field for cells copied in a spreadsheet: pasting a table into it is enough. */
export const PasteCells = ({ onFile }: { onFile: (file: File) => void }) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const base = useId();

  const read = (cells: string): boolean => {
    const file = pastedFile(cells);
    setRefused(file === null);
    if (file) onFile(file);
    return file !== null;
  };

  return (
    <section className="ts-paste" aria-labelledby={`${base}-title`}>
      <h3 id={`${base}-title`}>{t('import.start.paste')}</h3>
      <p className="ts-note" id={`${base}-help`}>
        {t('import.start.pasteHelp')}
      </p>
      <textarea
        rows={4}
        spellCheck={false}
        aria-label={t('import.start.pasteLabel')}
        aria-describedby={`${base}-help`}
        aria-invalid={refused}
        placeholder={t('import.start.pasteExample')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
        onPaste={(event) => {
          const cells = event.clipboardData.getData('text/plain');
          if (text.trim() === '' && read(cells)) event.preventDefault();
        }}
      />
      {refused && (
        <p className="ts-part-error" role="alert">
          {t('import.start.pasteNoTable')}
        </p>
      )}
      {text.trim() !== '' && (
        <button type="button" className="btn btn-outline-primary" onClick={() => read(text)}>
          {t('import.start.pasteRead')}
        </button>
      )}
    </section>
  );
};
