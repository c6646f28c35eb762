import type { ReactNode } from 'react';
import type { Language } from '../../../../server/contract/fields.ts';
import type { Community } from '../../../../server/contract/network.ts';
import { formatNumber, formatShare } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/use-words.ts';
import { CommunityBadge } from '../../ui/community-badge.tsx';
import { KindMark } from '../../ui/kind-mark.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import type { ColumnId } from './order.ts';
import type { OrganizationRow } from './rows.ts';

/** The largest value of each numeric column: bars start at zero and share a scale per column. */
export interface Scales {
  partners: number;
  chains: number;
}

export interface CellContext {
  t: Words;
  language: Language;
  scales: Scales;
  communityOf: (row: OrganizationRow) => Community | undefined;
}

interface Column {
  id: ColumnId;
  numeric?: true;
  cell: (row: OrganizationRow, context: CellContext) => ReactNode;
}

const WithBar = ({ text, share }: { text: string; share: number }) => (
  <span className="ts-cell-bar">
    <span>{text}</span>
    <ShareBar share={share} />
  </span>
);

const of = (value: number, largest: number): number => (largest === 0 ? 0 : value / largest);

/** The columns after the name, which is the head of its row. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'kind',
    cell: (row, { t }) =>
      row.kind && (
        <span className="ts-cell-kind">
          <KindMark kind={row.kind} /> {t(`kind.${row.kind}`)}
        </span>
      ),
  },
  {
    id: 'place',
    cell: (row, { t }) => row.place ?? <span className="ts-muted">{t('table.unknownPlace')}</span>,
  },
  {
    id: 'community',
    cell: (row, { communityOf }) => <CommunityBadge community={communityOf(row)} />,
  },
  {
    id: 'partners',
    numeric: true,
    cell: (row, { language, scales }) => (
      <WithBar
        text={formatNumber(row.partners, language)}
        share={of(row.partners, scales.partners)}
      />
    ),
  },
  {
    id: 'projects',
    numeric: true,
    cell: (row, { language }) => formatNumber(row.projects, language),
  },
  {
    id: 'chains',
    numeric: true,
    cell: (row, { language, scales }) =>
      row.chains !== null && (
        <WithBar text={formatShare(row.chains, language)} share={of(row.chains, scales.chains)} />
      ),
  },
];
