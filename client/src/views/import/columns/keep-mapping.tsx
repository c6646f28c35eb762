import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { ImportPreview, Mapping } from '../../../../../server/contract/imports.ts';
import { keepMapping, mappingsReading } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useToast } from '../../../ui/toast.tsx';

const LONGEST = 100;

/** Remembers how these columns are read, by a name, for the next file that has the same ones. */
export const KeepMapping = ({ preview, mapping }: { preview: ImportPreview; mapping: Mapping }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const show = useToast();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState(preview.kept?.name ?? '');
  const keep = useMutation({
    mutationFn: (called: string) =>
      keepMapping(
        { name: called, columns: preview.columns.map(({ column }) => column), mapping },
        language,
      ),
    onSuccess: (_, called) => {
      setAsking(false);
      show({ tone: 'done', text: t('import.columns.kept', { name: called }) });
      void client.invalidateQueries({ queryKey: mappingsReading().queryKey });
    },
    onError: ({ message }) =>
      show({ tone: 'failed', text: t('import.refused.failed', { reason: message }) }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') keep.mutate(name.trim());
  };
  if (!asking)
    return (
      <span className="ts-keep">
        {preview.kept && (
          <span className="ts-note">
            {t('import.columns.keptApplied', { name: preview.kept.name })}
          </span>
        )}
        <button type="button" className="ts-link" onClick={() => setAsking(true)}>
          {t('import.columns.keep')}
        </button>
      </span>
    );
  return (
    <form className="ts-keep" onSubmit={submit}>
      <label>
        <span>{t('import.columns.keepLabel')}</span>
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it has just been asked for
          autoFocus
          type="text"
          required
          maxLength={LONGEST}
          placeholder={t('import.columns.keepExample')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setAsking(false);
          }}
        />
      </label>
      <button type="submit" className="btn btn-primary btn-xs" disabled={keep.isPending}>
        {t('import.columns.keepDo')}
      </button>
      <button type="button" className="ts-link" onClick={() => setAsking(false)}>
        {t('import.columns.keepCancel')}
      </button>
    </form>
  );
};
