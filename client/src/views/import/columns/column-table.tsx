import { useEffect, useRef, type ReactNode } from 'react';
import type { ColumnGuess, ImportPreview } from '../../../../../server/contract/imports.ts';
import { formatNumber } from '../../../i18n/formats.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { PartError } from '../../../states/part-error.tsx';
import type { CellMarks } from '../check/problem-groups.ts';
import { columnWidth, numberWidth } from './column-widths.ts';
import { TableCell } from './table-cell.tsx';
import { useRowWindow } from './use-row-window.ts';
import { useTableRows } from './use-table-rows.ts';

/** How a column stands in the table. */
export interface ColumnHead {
  guess: ColumnGuess;
  /** Under its heading: what it was taken for, which `label` says. */
  chip: ReactNode;
  label: string;
  /** Left out: written softly. */
  left: boolean;
  /** Flush right. */
  amount: boolean;
}

interface Props {
  preview: ImportPreview;
  marks: CellMarks;
  /** A row to bring into sight; changes when another is asked for. */
  shown: { row: number } | null;
  heads: readonly ColumnHead[];
}

const ROW = 30;

/**
 * The file as it was read, with what each column was taken for, and what is wrong in the cell where it is wrong.
 * Whatever its length, only the rows in sight are asked for and drawn.
 */
export const ColumnTable = ({ preview, marks, shown, heads }: Props) => {
  const { t, language } = useWords();
  const box = useRef<HTMLElement>(null);
  const { mapping, counts } = preview;
  const header = (mapping.headerRow ?? 1) + (mapping.headerRows ?? 1) - 1;
  const seen = useLastRow(preview.id, header, counts.rows);
  const rows = seen.lastRow - header;
  const { from, to } = useRowWindow(box, ROW, rows);
  const table = useTableRows(preview.id, header + 1 + from, header + 1 + to);
  const at = heads.map(({ guess }) => table.columns?.indexOf(guess.column) ?? -1);

  useEffect(() => {
    const element = box.current;
    if (!element || shown === null) return;
    element.scrollTop = (shown.row - header - 1) * ROW - element.clientHeight / 2 + ROW;
  }, [shown, header]);

  const number = numberWidth(seen.lastRow);
  const widths = heads.map(({ guess, label }) => columnWidth(guess, label));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="ts-grid-box" ref={box} tabIndex={0} aria-label={t('import.columns.table')}>
      <table
        className="ts-grid"
        aria-rowcount={rows + 1}
        style={{ minWidth: widths.reduce((sum, each) => sum + each, number) }}
      >
        <caption className="visually-hidden">{t('import.columns.table')}</caption>
        <colgroup>
          <col style={{ width: number }} />
          {widths.map((width, each) => (
            <col key={heads[each]?.guess.column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th className="ts-row-number" scope="col">
              <span className="visually-hidden">{t('import.columns.row')}</span>
            </th>
            {heads.map(({ guess: { column }, left, chip }) => (
              <th key={column} scope="col" className={left ? 'ts-is-left' : undefined}>
                <span className="ts-heading" title={column}>
                  {column}
                </span>
                {chip}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <Gap height={from * ROW} />}
          {Array.from({ length: to - from }, (_, each) => {
            const row = header + 1 + from + each;
            const cells = table.cells.get(row);
            const marked = marks.get(row);
            return (
              <tr
                key={row}
                aria-rowindex={from + each + 2}
                className={row === shown?.row ? 'ts-is-shown' : undefined}
              >
                <th className="ts-row-number" scope="row">
                  {formatNumber(row, language)}
                </th>
                {heads.map(({ guess: { column }, left, amount }, position) => (
                  <TableCell
                    key={column}
                    text={cells?.[at[position] ?? -1] ?? ''}
                    problem={marked?.get(column)}
                    left={left}
                    amount={amount}
                  />
                ))}
              </tr>
            );
          })}
          {to < rows && <Gap height={(rows - to) * ROW} />}
        </tbody>
      </table>
      {table.isError && <PartError onRetry={table.retry} />}
    </section>
  );
};

/** The number of the last row: empty lines count too. Until the first rows have come, what the count of rows makes it. */
const useLastRow = (id: string, header: number, rows: number) => {
  const { lastRow } = useTableRows(id, header + 1, header + 2);
  return { lastRow: lastRow ?? header + rows };
};

/** Room for the rows that are not drawn. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className="ts-gap">
    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nobody hears it */}
    <td style={{ height }} />
  </tr>
);
