import type { Dataset } from '../contract/dataset.ts';
import { datasetColumns, datasetRow } from '../contract/dataset-cells.ts';
import { RECORD_TYPES, type AnyRecord } from '../contract/records.ts';
import type { ExportTable } from './table.ts';

/** The whole dataset, one table a collection: read back into an empty store it is the same. Rows are made as they are asked for. */
export const datasetTables = (dataset: Dataset): ExportTable[] =>
  RECORD_TYPES.map((type) => ({
    name: type,
    columns: datasetColumns(type),
    rows: {
      *[Symbol.iterator]() {
        for (const record of dataset[type] as AnyRecord[]) {
          yield datasetRow(type, record);
        }
      },
    },
  }));
