import type { Language } from '../../../../server/contract/fields.ts';
import type { Figure } from '../../../../server/contract/measures.ts';
import { formatNumber, formatShare } from '../../i18n/formats.ts';

export type Cell = number | string | null;

/** Three significant digits, or whole when it is large. */
const plain = (value: number, language: Language): string => {
  if (Number.isInteger(value)) return formatNumber(value, language);
  const size = Math.abs(value);
  if (size >= 1_000) return formatNumber(value, language);
  if (size < 0.0005) return `${value < 0 ? '−' : ''}<${formatNumber(0.001, language, 3)}`;
  return formatNumber(value, language, size >= 100 ? 1 : size >= 1 ? 2 : 3);
};

const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : ''}${plain(value, language)}`;

type Say = (value: number, language: Language) => string;

const SAY: Partial<Record<Figure['format'], Say>> = {
  share: formatShare,
  index: signed,
  flag: (value, language) =>
    value === 1 ? (language === 'it' ? 'sì' : 'yes') : language === 'it' ? 'no' : 'no',
};

/** A figure in the words of its format; a dash for what is not defined. Ids and groups are said by name where there is one. */
export const sayFigure = (
  cell: Cell | undefined,
  format: Figure['format'] | undefined,
  language: Language,
  nameOf: (id: string) => string = (id) => id,
): string => {
  if (cell === null || cell === undefined) return '–';
  // A set of records is written with commas between their ids, which hold none.
  if (typeof cell === 'string') return cell.split(', ').map(nameOf).join(', ');
  return (SAY[format ?? 'number'] ?? plain)(cell, language);
};

/** A number on an axis whose ticks lie `step` apart: as many decimals as tell two of them apart. */
export const sayTick = (
  value: number,
  step: number,
  format: Figure['format'] | undefined,
  language: Language,
): string =>
  format === 'share' && step < 0.01
    ? `${formatNumber(value * 100, language, Math.ceil(-Math.log10(step * 100)))}%`
    : sayFigure(value, format, language);

export const isNumeric = (format: Figure['format'] | undefined): boolean =>
  format !== undefined && ['count', 'share', 'index', 'number'].includes(format);
