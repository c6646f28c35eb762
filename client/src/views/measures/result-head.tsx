import type { Figure } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isNumeric } from './figures.ts';

interface Props {
  /** Heading of the names. */
  head: string;
  columns: readonly string[];
  figures: Record<string, Figure>;
  order: string;
  spanned: boolean;
  onOrder: (order: string) => void;
}

/** A heading pressed: the other way round, else the largest first; names from A. */
const pressed = (order: string, column: string): string => {
  if (order === `-${column}`) return column;
  if (order === column) return `-${column}`;
  return column === 'name' ? column : `-${column}`;
};

const SortButton = (o: { title: string; mark: string | null; onPress: () => void }) => (
  <button type="button" onClick={o.onPress}>
    <span>
      {o.title}
      {o.mark !== null && (
        <span className="ts-sort-mark" aria-hidden="true">
          {o.mark}
        </span>
      )}
    </span>
  </button>
);

/** Headings that sort. */
export const ResultHead = ({ head, columns, figures, order, spanned, onOrder }: Props) => {
  const { t, language } = useWords();
  const headings = [
    { column: 'name', title: head, numeric: false },
    ...columns.map((column) => ({
      column,
      title: figures[column]?.title[language] ?? column,
      numeric: isNumeric(figures[column]?.format),
    })),
  ];
  return (
    <thead>
      <tr>
        <th scope="col" className="ts-rank">
          {t('measures.place')}
        </th>
        {headings.map(({ column, title, numeric }) => {
          const sorted = order.replace(/^-/, '') === column;
          const descending = order.startsWith('-');
          return (
            <th
              key={column}
              scope="col"
              className={numeric ? 'ts-num' : undefined}
              aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
            >
              <SortButton
                title={title}
                mark={sorted ? (descending ? '↓' : '↑') : null}
                onPress={() => onOrder(pressed(order, column))}
              />
            </th>
          );
        })}
        {spanned && (
          <th scope="col" className="ts-span-head">
            {t('measures.span')}
          </th>
        )}
      </tr>
    </thead>
  );
};
