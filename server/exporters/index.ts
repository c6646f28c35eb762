import { tableCsv } from './table-csv.ts';
import type { TableFormat } from './table-format.ts';
import { tableXlsx } from './table-xlsx.ts';

export const TABLE_FORMAT_IDS = ['csv', 'xlsx'] as const;
export type TableFormatId = (typeof TABLE_FORMAT_IDS)[number];

/** How tables can be had. A new format is a line here, and passes the same tests. */
export const TABLE_FORMATS: Record<TableFormatId, TableFormat> = { csv: tableCsv, xlsx: tableXlsx };
