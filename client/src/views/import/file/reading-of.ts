import type { Mapping } from '../../../../../server/contract/imports.ts';

/** What a mapping says of the table alone: the columns are guessed again. */
export const readingOf = ({
  shape,
  sheet,
  headerRow,
  headerRows,
  crossed,
  encoding,
  delimiter,
  dateFormat,
}: Mapping) => ({
  ...(shape !== undefined && { shape }),
  ...(sheet !== undefined && { sheet }),
  ...(headerRow !== undefined && { headerRow }),
  ...(headerRows !== undefined && { headerRows }),
  ...(crossed !== undefined && { crossed }),
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  ...(dateFormat !== undefined && { dateFormat }),
});
