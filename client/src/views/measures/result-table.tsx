import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Figure } from '../../../../server/contract/measures.ts';
import { ResultHead } from './result-head.tsx';
import { ResultRow, type RowContext } from './result-row.tsx';
import type { Row } from './rows.ts';

interface Props extends Omit<RowContext, 'barred' | 'count'> {
  caption: string;
  head: string;
  rows: readonly Row[];
  order: string;
  pointed: string | null;
  onOrder: (order: string) => void;
}

const ROW_HEIGHT = 38;
const BARRED = new Set<Figure['format']>(['count', 'share', 'number']);

/** The first column of amounts is drawn as bars from zero, all on one scale. */
const barsOf = (
  rows: readonly Row[],
  columns: readonly string[],
  figures: Record<string, Figure>,
): RowContext['barred'] => {
  const column = columns.find((name) => BARRED.has(figures[name]?.format ?? 'number')) ?? null;
  const largest = rows.reduce((most, { cells }) => {
    const cell = column === null ? null : cells[column];
    return typeof cell === 'number' ? Math.max(most, cell) : most;
  }, 0);
  return { column, largest };
};

/** The result row by row, in any order; only the rows in sight are on the page. */
export const ResultTable = ({ caption, head, rows, order, pointed, onOrder, ...shared }: Props) => {
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it is not memoized, and need not be
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 800, height: 480 },
  });
  const { columns, figures } = shared;
  const context = {
    ...shared,
    barred: barsOf(rows, columns, figures),
    count: rows.length,
  };
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="ts-result-table" ref={scroller} tabIndex={0} aria-label={caption}>
      <table className="ts-table" aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <ResultHead
          head={head}
          columns={columns}
          figures={figures}
          order={order}
          spanned={shared.spans !== null}
          onOrder={onOrder}
        />
        <tbody>
          {above > 0 && <tr className="ts-spacer" aria-hidden="true" style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <ResultRow
                key={row.key}
                row={row}
                place={index + 1}
                pointed={row.key === pointed}
                context={context}
                measure={virtual.measureElement}
              />
            );
          })}
          {below > 0 && <tr className="ts-spacer" aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
};
