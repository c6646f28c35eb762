import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { MergedField, MergeRequest } from '../../../../server/contract/duplicates.ts';
import type { Duplicate } from '../../../../server/contract/imports.ts';
import { organizationReading } from '../../api/duplicates.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PartError } from '../../states/part-error.tsx';
import { Icon } from '../../ui/icon.tsx';
import { fieldPairs, keptTogether } from './merge-fields.ts';
import { MergeTable } from './merge-table.tsx';

interface Props {
  pair: Duplicate;
  busy: boolean;
  onMerge: (o: { request: MergeRequest; gone: string; kept: string }) => void;
  onClose: () => void;
}

/** Field by field, what is kept when two organisations become one. */
export const MergeDialog = ({ pair, busy, onMerge, onClose }: Props) => {
  const { t } = useWords();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useQuery(organizationReading(pair.existing));
  const second = useQuery(organizationReading(pair.incoming));
  const [keep, setKeep] = useState(pair.existing);
  const [chosen, setChosen] = useState<Partial<Record<MergedField, string>>>({});
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const [a, b] = [first.data, second.data];
  const kept = keep === a?.id ? a : b;
  const gone = keep === a?.id ? b : a;
  const nameOf = chosen.name === undefined ? kept : chosen.name === a?.id ? a : b;
  const together = a && b && keptTogether(a, b, nameOf?.name ?? '');
  const confirm = () => {
    if (!kept || !gone) return;
    onMerge({
      request: { keep: kept.id, merge: [gone.id], fields: chosen },
      gone: gone.name,
      kept: nameOf?.name ?? kept.name,
    });
  };
  return (
    <dialog
      ref={dialog}
      className="ts-merge"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={(event) => {
        // Closing the dialog is the whole step back.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <header className="ts-merge-head">
        <h2 id={title}>{t('duplicates.merge.title')}</h2>
        <button
          type="button"
          className="ts-close"
          aria-label={t('duplicates.merge.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" size={22} />
        </button>
      </header>
      <div className="ts-merge-body">
        <p className="ts-muted">{t('duplicates.merge.lead')}</p>
        {(first.isError || second.isError) && (
          <PartError
            onRetry={() => {
              void first.refetch();
              void second.refetch();
            }}
          />
        )}
        {!(a && b) && !first.isError && !second.isError && <p>{t('duplicates.merge.loading')}</p>}
        {a && b && (
          <>
            <MergeTable
              sides={[a, b]}
              places={[pair.sides.existing.place, pair.sides.incoming.place]}
              projects={[pair.sides.existing.projects, pair.sides.incoming.projects]}
              fields={fieldPairs(a, b)}
              keep={keep}
              chosen={chosen}
              onKeep={setKeep}
              onChoose={(field, id) => setChosen({ ...chosen, [field]: id })}
            />
            <h3>{t('duplicates.merge.together')}</h3>
            <dl className="ts-merge-together">
              <dt>{t('duplicates.merge.names')}</dt>
              <dd>{together?.names.join(' · ')}</dd>
              <dt>{t('duplicates.merge.codes')}</dt>
              <dd>{together?.codes.join(' · ') || t('duplicates.merge.noCodes')}</dd>
            </dl>
            <p>{t('duplicates.merge.parts', { name: nameOf?.name ?? '' })}</p>
          </>
        )}
      </div>
      <footer className="ts-merge-foot">
        <p className="ts-note">{t('duplicates.merge.undo')}</p>
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => dialog.current?.close()}
        >
          {t('duplicates.merge.cancel')}
        </button>
        <button
          type="button"
          className="btn btn-primary"
          disabled={busy || !(a && b)}
          onClick={confirm}
        >
          {t('duplicates.merge.confirm')}
        </button>
      </footer>
    </dialog>
  );
};
