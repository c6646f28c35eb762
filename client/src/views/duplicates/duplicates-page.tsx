import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Duplicate, DuplicateGroup } from '../../../../server/contract/imports.ts';
import { duplicatePairs } from '../../api/duplicates.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { Message } from '../../states/message.tsx';
import { PartError } from '../../states/part-error.tsx';
import { Skeleton } from '../../states/skeleton.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { GROUPS } from './groups.ts';
import { KeptApart } from './kept-apart.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PairList } from './pair-list.tsx';
import { useDecisions } from './use-decisions.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to give
import './duplicates.css';

const groupOf = (word: string | undefined): DuplicateGroup | null =>
  GROUPS.find((group) => group === word) ?? null;

/** Organisations of the data that may be one: found, decided on one pair at a time, and taken back. */
const DuplicatesPage = () => {
  const { t, language } = useWords();
  const { address, go } = useAddress();
  const announce = useAnnounce();
  const group = groupOf(address.options['gruppo']);
  const found = useInfiniteQuery({
    ...duplicatePairs(group, language),
    placeholderData: keepPreviousData,
  });
  const decisions = useDecisions();
  const [merging, setMerging] = useState<Duplicate | null>(null);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);

  const pages = found.data?.pages ?? [];
  const counts = pages[0]?.counts ?? { certain: 0, probable: 0, possible: 0 };
  const total = counts.certain + counts.probable + counts.possible;
  const all = pages.flatMap(({ items }) => items);
  const pairs = all.filter(({ id }) => !later.has(id));
  const postponed = all.length - pairs.length;
  const summary = found.data && total > 0 ? t('duplicates.page.found', { count: total }) : '';
  useEffect(() => {
    if (summary !== '') announce(summary);
  }, [announce, summary]);

  /** The buttons that were pressed go with their pair: who works by keyboard goes on from the heading, once dialog and pair are gone. */
  const [decided, setDecided] = useState(0);
  const goOn = () => setDecided((count) => count + 1);
  useEffect(() => {
    if (decided > 0) heading.current?.focus();
  }, [decided]);
  const actions = {
    busy: decisions.busy,
    onMerge: setMerging,
    onSeparate: (pair: Duplicate) => {
      const { incoming: a, existing: b } = pair.sides;
      decisions.separate.mutate({ pair: pair.id, a: a.name, b: b.name }, { onSuccess: goOn });
    },
    onLater: ({ id }: Duplicate) => {
      setLater(new Set([...later, id]));
      goOn();
    },
  };
  const choices = [null, ...GROUPS];
  return (
    <div className="ts-doubles">
      <div className="ts-doubles-inside">
        <header className="ts-doubles-head">
          <h2 ref={heading} tabIndex={-1}>
            {t('duplicates.page.title')}
          </h2>
          <p className="ts-lead">
            {summary} {t('duplicates.page.lead')}
          </p>
          {total > 0 && (
            <fieldset className="ts-doubles-filter">
              <legend className="visually-hidden">{t('duplicates.page.filter')}</legend>
              {choices.map((each) => {
                const count = each === null ? total : counts[each];
                return (
                  <button
                    key={each ?? 'all'}
                    type="button"
                    aria-pressed={group === each}
                    onClick={() => go({ options: each === null ? {} : { gruppo: each } })}
                  >
                    {each === null ? t('duplicates.page.all') : t(`duplicates.group.${each}.title`)}{' '}
                    <span>{formatNumber(count, language)}</span>
                  </button>
                );
              })}
            </fieldset>
          )}
        </header>
        {found.isError && <PartError onRetry={() => void found.refetch()} />}
        {found.isPending && (
          <div className="ts-doubles-wait" aria-busy="true">
            <p>{t('duplicates.page.searching')}</p>
            <Skeleton lines={6} />
          </div>
        )}
        {found.data && total === 0 && (
          <Message tone="plain" title={t('duplicates.page.none')}>
            <p>{t('duplicates.page.noneText')}</p>
          </Message>
        )}
        {found.data && total > 0 && pairs.length === 0 && postponed === 0 && (
          <p className="ts-muted">{t('duplicates.page.noneHere')}</p>
        )}
        <PairList pairs={pairs} counts={counts} actions={actions} />
        {found.hasNextPage && (
          <p>
            <button
              type="button"
              className="btn btn-outline-primary btn-xs"
              disabled={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t('duplicates.page.more')}
            </button>
          </p>
        )}
        {postponed > 0 && (
          <p className="ts-doubles-later">
            {t('duplicates.page.postponed', { count: postponed })}{' '}
            <button type="button" className="ts-link" onClick={() => setLater(new Set())}>
              {t('duplicates.page.showPostponed')}
            </button>
          </p>
        )}
        <KeptApart busy={decisions.busy} onAgain={(pair) => decisions.again.mutate(pair)} />
      </div>
      {merging && (
        <MergeDialog
          key={merging.id}
          pair={merging}
          busy={decisions.busy}
          onClose={() => setMerging(null)}
          onMerge={(o) =>
            decisions.merge.mutate(o, {
              onSuccess: () => {
                setMerging(null);
                goOn();
              },
            })
          }
        />
      )}
    </div>
  );
};

// oxlint-disable-next-line import/no-default-export -- loaded when first opened
export default DuplicatesPage;
