import { useCallback, useMemo } from 'react';
import type { Figure, MeasureResult } from '../../../../server/contract/measures.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KINDS } from '../../ui/kinds.ts';
import { Distribution } from './distribution.tsx';
import { isNumeric } from './figures.ts';
import type { ResultProps } from './result.tsx';
import { ResultTable } from './result-table.tsx';
import { figureColumns, inOrder, rowsOf, type NameOf, type Row } from './rows.ts';
import { Scatter, type Point } from './scatter.tsx';
import { couldSwap, spansOf } from './uncertainty.ts';

interface Props extends ResultProps {
  result: MeasureResult;
  nameOf: NameOf;
  against: MeasureResult | undefined;
  spans: MeasureResult | undefined;
}

const AGAINST = 'con';

const numbersOf = (rows: readonly Row[], column: string): number[] =>
  rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return typeof cell === 'number' ? [cell] : [];
  });

/** With the value of the other measure as one more cell. */
const joined = (rows: readonly Row[], other: MeasureResult | undefined): Row[] => {
  if (other === undefined) return [...rows];
  const values = other.columns['value'] ?? [];
  const by = new Map(other.columns['id']?.map((id, at) => [id, values[at] ?? null]));
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, [AGAINST]: by.get(row.id ?? '') ?? null },
  }));
};

const pointsOf = (rows: readonly Row[], first: string): Point[] =>
  rows.flatMap(({ key, name, cells }) => {
    const [x, y] = [cells[first], cells[AGAINST]];
    return typeof x === 'number' && typeof y === 'number' ? [{ key, name, x, y }] : [];
  });

/** How many of the first places could be taken in another order: those whose span meets that of the first. */
const evenWithFirst = (rows: readonly Row[], spans: ReturnType<typeof spansOf> | null): number => {
  const first = spans?.get(rows[0]?.id ?? '');
  if (spans === null || first === undefined) return 0;
  const at = rows.findIndex(({ id }) => {
    const span = spans.get(id ?? '');
    return span === undefined || !couldSwap(first, span);
  });
  return at === -1 ? rows.length : at;
};

/** Pictures of the values, and all of them as a table. */
export const Ranking = (props: Props) => {
  const { choice, result, nameOf, pointed, onPoint, onChange } = props;
  const { t, language } = useWords();
  const { measure, against } = choice;
  const columns = figureColumns(measure, result);
  const main = columns.includes('value') ? 'value' : (columns[0] ?? 'value');
  const figures: Record<string, Figure> = {
    ...measure.columns,
    ...(against !== null && {
      [AGAINST]: { title: against.title, format: against.columns['value']?.format ?? 'number' },
    }),
  };
  const sayGroup = useCallback(
    (label: string) => {
      const kind = KINDS.find((each) => each === label);
      return kind === undefined ? label : t(`kind.${kind}`);
    },
    [t],
  );
  const rows = useMemo(
    () =>
      joined(
        rowsOf(result, nameOf, sayGroup, language),
        against === null ? undefined : props.against,
      ),
    [result, nameOf, props.against, against, sayGroup, language],
  );
  const spans = useMemo(
    () => (props.spans === undefined ? null : spansOf(props.spans)),
    [props.spans],
  );
  const order = choice.order ?? `-${main}`;
  const ordered = inOrder(rows, order, main);
  const compared = against !== null && props.against !== undefined;
  const value = rows.find(({ key }) => key === pointed)?.cells[main];
  const even = order === `-${main}` ? evenWithFirst(ordered, spans) : 0;
  const title = figures[main]?.title[language] ?? measure.title[language];
  const kinds = new Map(
    props.picture?.nodes.id.map((id, at) => [id, props.picture?.nodes.type[at]]),
  );
  const linkOf = ({ id }: Row) => {
    const type = id === null ? undefined : kinds.get(id);
    if (type === 'organization') return { organization: id, project: null };
    return type === 'project' ? { organization: null, project: id } : null;
  };
  const heads = {
    nodes: t(`measures.rowOf.${choice.projection}`),
    ties: t('measures.rowOf.tie'),
    groups: t('measures.rowOf.group'),
    network: t('measures.rowOf.trait'),
  };
  return (
    <>
      {compared ? (
        <Scatter
          points={pointsOf(rows, main)}
          across={{ title, figure: figures[main] }}
          up={{ title: against.title[language], figure: figures[AGAINST] }}
          pointed={pointed}
          onPoint={onPoint}
        />
      ) : (
        (measure.of === 'nodes' || measure.of === 'ties') &&
        isNumeric(figures[main]?.format) && (
          <Distribution
            values={numbersOf(rows, main)}
            figure={figures[main]}
            pointed={typeof value === 'number' ? value : null}
          />
        )
      )}
      {even > 1 && (
        <p className="ts-even">
          {t('measures.even', { count: even, n: formatNumber(even, language) })}
        </p>
      )}
      <ResultTable
        caption={t('measures.tableOf', { measure: measure.title[language], count: rows.length })}
        head={heads[measure.of]}
        rows={ordered}
        columns={compared ? [main, AGAINST, ...columns.filter((each) => each !== main)] : columns}
        figures={figures}
        order={order}
        linkOf={linkOf}
        nameOf={nameOf}
        spans={spans}
        pointed={pointed}
        onPoint={onPoint}
        onOrder={(next) => onChange({ order: next })}
      />
    </>
  );
};
