import { z } from 'zod';
import { TABLE_FORMAT_IDS } from '../../exporters/index.ts';
import type { AnswerSpec } from '../operation.ts';

export const tableFormatQuery = z.object({
  format: z.enum(TABLE_FORMAT_IDS).default('csv').meta({
    description:
      'CSV with the signs of the language (`;` and decimal comma in Italian), or a workbook',
  }),
});

const CSV = 'text/csv';
const ZIP = 'application/zip';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const tableAnswer = (description: string): AnswerSpec => ({
  description,
  files: [CSV, XLSX, ZIP],
});
