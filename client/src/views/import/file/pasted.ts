/** Cells that were copied in a spreadsheet, as a file that can be read; null when it is no table. */
export const pastedFile = (text: string): File | null => {
  const cells = text.replace(/^\uFEFF/, '').trimEnd();
  const [first = '', second] = cells.split(/\r\n|\r|\n/);
  if (second === undefined || !/[\t;,|]/.test(first)) return null;
  return first.includes('\t')
    ? new File([cells], 'incolla.tsv', { type: 'text/tab-separated-values' })
    : new File([cells], 'incolla.csv', { type: 'text/csv' });
};
