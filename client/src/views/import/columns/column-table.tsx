import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ImportPreview } from '../../../../../server/contract/imports.ts';
import { formatNumber } from '../../../i18n/formats.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { PartError } from '../../../states/part-error.tsx';
import type { CellMarks } from '../check/problem-groups.ts';
import { columnWidth } from './column-widths.ts';
import { TableCell } from './table-cell.tsx';
import { useTableRows } from './use-table-rows.ts';

interface Props {
  preview: ImportPreview;
  marks: CellMarks;
  /** A row to bring into sight; changes when another is asked for. */
  shown: { row: number } | null;
  /** In the head of each column, under its heading. */
  chip: (column: string) => ReactNode;
  /** Columns that are left out are written softly. */
  isLeft: (column: string) => boolean;
}

const ROW = 30;
const NUMBER = 64;
const OVERSCAN = 6;

/** The file as it was read, with what each column was taken for, and what is wrong in the cell where it is wrong. */
export const ColumnTable = ({ preview, marks, shown, chip, isLeft }: Props) => {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { rows, columns, hasMore, more, isFetching, isError, retry } = useTableRows(preview.id);
  const headings = preview.columns.map(({ column }) => column);
  const at = headings.map((heading) => columns.indexOf(heading));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 20) more();
  });

  const wanted = shown?.row;
  const index = wanted === undefined ? -1 : rows.findIndex(({ row }) => row === wanted);
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- the same row may be asked for again
  }, [index, shown]);

  const widths = preview.columns.map(columnWidth);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="ts-grid-box" ref={box} tabIndex={0} aria-label={t('import.columns.table')}>
      <table
        className="ts-grid"
        aria-rowcount={preview.counts.rows + 1}
        style={{ minWidth: widths.reduce((sum, each) => sum + each, NUMBER) }}
      >
        <caption className="visually-hidden">{t('import.columns.table')}</caption>
        <colgroup>
          <col style={{ width: NUMBER }} />
          {widths.map((width, each) => (
            <col key={headings[each]} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th className="ts-row-number" scope="col">
              <span className="visually-hidden">{t('import.columns.row')}</span>
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={isLeft(heading) ? 'ts-is-left' : undefined}>
                <span className="ts-heading" title={heading}>
                  {heading}
                </span>
                {chip(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const marked = marks.get(row.row);
            return (
              <tr
                key={row.row}
                aria-rowindex={item.index + 2}
                className={row.row === wanted ? 'ts-is-shown' : undefined}
              >
                <th className="ts-row-number" scope="row">
                  {formatNumber(row.row, language)}
                </th>
                {headings.map((heading, each) => (
                  <TableCell
                    key={heading}
                    text={row.cells[at[each] ?? -1] ?? ''}
                    problem={marked?.get(heading)}
                    left={isLeft(heading)}
                  />
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
      {isError && <PartError onRetry={retry} />}
      {isFetching && rows.length === 0 && <p className="ts-note">{t('import.columns.loading')}</p>}
    </section>
  );
};

/** Room for the rows that are not drawn. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className="ts-gap">
    <td style={{ height }} />
  </tr>
);
