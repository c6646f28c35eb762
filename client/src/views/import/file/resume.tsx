import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetImport, importReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Go } from '../../../ui/go.tsx';
import { placeAt } from '../steps.ts';
import { keepUnfinished, readUnfinished } from './unfinished.ts';

/** An import that was left halfway is one click away, as long as the server still has it. */
export const Resume = () => {
  const { t, language } = useWords();
  const [unfinished, setUnfinished] = useState(readUnfinished);
  const preview = useQuery({
    ...importReading(unfinished?.id ?? '', language),
    enabled: unfinished !== null,
    retry: false,
  });
  if (unfinished === null || !preview.data) return null;
  const forget = () => {
    keepUnfinished(null);
    setUnfinished(null);
    void forgetImport(unfinished.id).catch(() => undefined);
  };
  return (
    <div className="ts-resume">
      <p>
        <b>{t('import.unfinished.title')}</b>
        <span>
          {t('import.unfinished.text', { file: unfinished.fileName, rows: unfinished.rows })}
        </span>
      </p>
      <Go className="ts-link" to={placeAt({ id: unfinished.id })}>
        {t('import.unfinished.resume')}
      </Go>
      <button type="button" className="ts-link" onClick={forget}>
        {t('import.unfinished.forget')}
      </button>
    </div>
  );
};
