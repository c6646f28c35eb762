import { useMemo, useState } from 'react';
import { useChainShares } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { Go } from '../../ui/go.tsx';
import type { ViewProps } from '../view.ts';
import { COLUMNS, type CellContext } from './columns.tsx';
import { inOrder, readOrder, writeOrder } from './order.ts';
import { organizationRows } from './rows.ts';
import { TableHead } from './table-head.tsx';

/** More rows than these are asked for, so that a large network does not hold up the page. */
const SHOWN = 300;

/** The organisations of the network as a table, in any order. Where something is in evidence, only that. */
export const TableView = (props: ViewProps) => {
  const { picture, scope, evidence, selected, hovered, onSelect, onHover } = props;
  const { t, language } = useWords();
  const { address, go } = useAddress();
  const [all, setAll] = useState(false);
  const chains = useChainShares(scope);
  const order = readOrder(address.order);
  const rows = useMemo(
    () => organizationRows(picture, chains.data, (kind) => t(`kind.${kind}`)),
    [picture, chains.data, t],
  );
  const lit = useMemo(
    () => (evidence && evidence.nodes.length > 0 ? new Set(evidence.nodes) : null),
    [evidence],
  );
  const ordered = useMemo(
    () => inOrder(lit ? rows.filter((row) => lit.has(row.id)) : rows, order),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the order is what the address says
    [rows, lit, address.order],
  );
  const context: CellContext = {
    t,
    language,
    scales: {
      partners: Math.max(0, ...rows.map((row) => row.partners)),
      chains: Math.max(0, ...rows.map((row) => row.chains ?? 0)),
    },
    communityOf: (row) => picture.communities[row.community],
  };
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <div className="ts-table-view">
      <table className="ts-table">
        <caption>
          <span className="visually-hidden">{t('table.caption')}: </span>
          {lit
            ? t('table.countOf', { shown: ordered.length, count: rows.length })
            : t('table.count', { count: rows.length })}{' '}
          <Go className="ts-link" to={{ view: 'duplicates', options: {} }}>
            {t('duplicates.page.fromTable')}
          </Go>
        </caption>
        <TableHead
          order={order}
          onOrder={(next) => go({ order: writeOrder(next) }, { replace: true })}
        />
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.id}
              className={row.id === hovered ? 'ts-is-hovered' : undefined}
              aria-current={row.id === selected ? 'true' : undefined}
              onClick={() => onSelect(row.id)}
              onPointerEnter={() => onHover(row.id)}
              onPointerLeave={() => onHover(null)}
            >
              <th scope="row" className="ts-col-name">
                <button type="button" title={row.name} data-organization={row.id}>
                  {row.name}
                </button>
              </th>
              {COLUMNS.map((column) => (
                <td
                  key={column.id}
                  className={`ts-col-${column.id}`}
                  data-label={column.numeric && t(`table.column.${column.id}`)}
                >
                  {column.cell(row, context)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < ordered.length && (
        <p className="ts-table-more">
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            onClick={() => setAll(true)}
          >
            {t('table.showAll', { count: ordered.length })}
          </button>
        </p>
      )}
    </div>
  );
};
