import { useWords } from '../../i18n/use-words.ts';
import { COLUMN_IDS, pressed, type ColumnId, type Order } from './order.ts';

const NOTES = ['partners', 'projects', 'chains'] as const;
const noteOf = (id: ColumnId) => NOTES.find((each) => each === id);

/** Headings that sort. */
export const TableHead = (o: { order: Order; onOrder: (order: Order) => void }) => {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {COLUMN_IDS.map((id) => {
          const sorted = o.order.column === id;
          const direction = o.order.descending ? 'descending' : 'ascending';
          const note = noteOf(id);
          return (
            <th
              key={id}
              scope="col"
              className={`ts-col-${id}`}
              aria-sort={sorted ? direction : undefined}
            >
              <button type="button" onClick={() => o.onOrder(pressed(o.order, id))}>
                <span>
                  {t(`table.column.${id}`)}
                  {sorted && (
                    <span className="ts-sort-mark" aria-hidden="true">
                      {o.order.descending ? '↓' : '↑'}
                    </span>
                  )}
                </span>
                {note && <small>{t(`table.note.${note}`)}</small>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
};
