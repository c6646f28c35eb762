import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { recentRevisions, revertRevision } from '../../../api/imports.ts';
import { useStatus } from '../../../api/queries.ts';
import { useDataChange } from '../../../frame/use-data-change.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Go } from '../../../ui/go.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { placeAt } from '../steps.ts';
import { DoneText } from './done-text.tsx';

/** What was done, and the way back: all of it in one press. */
export const Outcome = ({ revision }: { revision: number }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: status } = useStatus();
  const { data } = useQuery(recentRevisions());
  const made = data?.items.find(({ number }) => number === revision);
  const { change, busy } = useDataChange();
  const undo = useMutation({
    mutationFn: (of: number) => revertRevision(of, language),
    onSuccess: async () => {
      await client.invalidateQueries();
    },
    onError: ({ message }) =>
      show({ tone: 'failed', text: t('import.refused.failed', { reason: message }) }),
  });
  const undone = undo.isSuccess || data?.items.some(({ reverts }) => reverts === revision) === true;
  const title = undone ? t('import.done.undone') : t('import.done.title');
  useEffect(() => {
    heading.current?.focus();
    announce(title);
  }, [announce, title]);
  return (
    <div className="ts-import-done">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {undone ? (
        <p className="ts-lead">{t('import.done.undoneText')}</p>
      ) : (
        made && <DoneText revision={made} />
      )}
      <p className="ts-actions">
        {!undone && (
          <Go className="btn btn-primary" to={{ view: 'network', options: {} }}>
            {t('import.done.network')}
          </Go>
        )}
        <Go className={undone ? 'btn btn-primary' : 'btn btn-outline-primary'} to={placeAt({})}>
          {t('import.done.another')}
        </Go>
        {!undone && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={undo.isPending}
            onClick={() => undo.mutate(revision)}
          >
            {undo.isPending ? t('import.done.undoing') : t('import.done.undo')}
          </button>
        )}
        {undone && status?.counts.organizations === 0 && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={busy}
            onClick={() => change('demo')}
          >
            {t('import.done.demoAgain')}
          </button>
        )}
      </p>
    </div>
  );
};
