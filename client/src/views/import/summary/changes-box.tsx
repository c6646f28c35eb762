import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { PartError } from '../../../states/part-error.tsx';
import { ChangeItem } from './change-item.tsx';
import { useChanges } from './use-changes.ts';

const GUESSED_HEIGHT = 72;

/** Everything that would be made or changed, field by field; only what is in sight is drawn. */
export const ChangesBox = ({ id }: { id: string }) => {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const { changes, isPending, isError, hasMore, more, retry } = useChanges(id);
  // oxlint-disable-next-line react/incompatible-library -- it is not memoized, and need not be
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= changes.length - 20) more();
  });
  return (
    <section className="ts-box ts-changes" aria-labelledby="ts-changes-title">
      <header>
        <h3 id="ts-changes-title">{t('import.changes.title')}</h3>
      </header>
      {isError && <PartError onRetry={retry} />}
      {isPending && !isError && <p className="ts-box-empty">{t('import.changes.loading')}</p>}
      {!isPending && changes.length === 0 && !isError && (
        <p className="ts-box-empty">{t('import.changes.none')}</p>
      )}
      <section
        className="ts-changes-scroll"
        ref={box}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t('import.changes.list')}
      >
        <ol style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const change = changes[item.index];
            return (
              change && (
                <li
                  key={`${change.collection} ${change.id}`}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-posinset={item.index + 1}
                  aria-setsize={hasMore ? -1 : changes.length}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <ChangeItem change={change} />
                </li>
              )
            );
          })}
        </ol>
      </section>
    </section>
  );
};
