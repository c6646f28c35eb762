import type { Figure } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Address } from '../../state/address.ts';
import { Go } from '../../ui/go.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { IndexBar } from './index-bar.tsx';
import { isNumeric, sayFigure } from './figures.ts';
import type { NameOf, Row } from './rows.ts';
import type { Span } from './uncertainty.ts';
import { Whisker } from './whisker.tsx';

/** What the rows of one table have in common. */
export interface RowContext {
  columns: readonly string[];
  figures: Record<string, Figure>;
  /** The column that is drawn as bars, and its largest value. */
  barred: { column: string | null; largest: number };
  /** What opens when the name of a row is followed; null when it is only a name. */
  linkOf: (row: Row) => Partial<Address> | null;
  nameOf: NameOf;
  /** Places that missing data could have made, by row; null when they are not shown. */
  spans: Map<string, Span> | null;
  count: number;
  onPoint: (key: string | null) => void;
}

interface Props {
  row: Row;
  place: number;
  pointed: boolean;
  context: RowContext;
  /** Told of each row that is on the page: rows are as high as their words need. */
  measure: (row: HTMLTableRowElement | null) => void;
}

const Name = ({ row, context }: Pick<Props, 'row' | 'context'>) => {
  const link = context.linkOf(row);
  if (link === null) {
    return (
      <span className="ts-clip" title={row.name}>
        {row.name}
      </span>
    );
  }
  return (
    <Go
      className="ts-clip"
      to={{ view: 'network', options: {}, ...link }}
      title={row.name}
      onFocus={() => context.onPoint(row.key)}
      onBlur={() => context.onPoint(null)}
    >
      {row.name}
    </Go>
  );
};

export const ResultRow = ({ row, place, pointed, context, measure }: Props) => {
  const { language } = useWords();
  const { columns, figures, barred, nameOf, spans, count, onPoint } = context;
  const span = spans?.get(row.id ?? '');
  return (
    <tr
      ref={measure}
      data-index={place - 1}
      aria-rowindex={place + 1}
      className={pointed ? 'ts-is-hovered' : undefined}
      onPointerEnter={() => onPoint(row.key)}
      onPointerLeave={() => onPoint(null)}
    >
      <td className="ts-rank">{place}</td>
      <th scope="row">
        <Name row={row} context={context} />
      </th>
      {columns.map((column) => {
        const cell = row.cells[column];
        const format = figures[column]?.format;
        const said = sayFigure(cell, format, language, nameOf);
        const bar = column === barred.column && typeof cell === 'number' && cell >= 0;
        return (
          <td
            key={column}
            className={isNumeric(format) ? 'ts-num' : undefined}
            data-label={figures[column]?.title[language] ?? column}
          >
            {bar && (
              <span className="ts-cell-bar">
                <span>{said}</span>
                <ShareBar share={barred.largest === 0 ? 0 : cell / barred.largest} />
              </span>
            )}
            {!bar && format === 'index' && typeof cell === 'number' && (
              <span className="ts-cell-bar">
                <span>{said}</span>
                <IndexBar value={cell} />
              </span>
            )}
            {!bar && !(format === 'index' && typeof cell === 'number') && said}
          </td>
        );
      })}
      {spans !== null && <td>{span !== undefined && <Whisker span={span} of={count} />}</td>}
    </tr>
  );
};
