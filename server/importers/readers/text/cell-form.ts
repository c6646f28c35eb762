/** Forms that tell one column from another, and a table parted well from one parted badly; the first that fits. */
const FORMS: readonly [name: string, form: RegExp][] = [
  [
    'number',
    /^[-+]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?$/i,
  ],
  ['date', /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}[:.]\d{2}.*)?$/],
  ['time', /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?$/i],
  ['amount', /^(?:[-+(]?[€$£] ?-?|EUR ?)?-?\d[\d.,' ]*(?: ?(?:[€$£%]|EUR))?\)?$/i],
  ['address', /^(?:https?:\/\/|www\.)\S+$/i],
  ['mail', /^[^\s@;,|]+@[^\s@;,|]+\.[a-z]{2,}$/i],
  ['code', /^[\p{L}\d]*\d[\p{L}\d]*(?:[-_./][\p{L}\d]+)*$/u],
  ['word', /^[\p{L}\p{M}'’._-]+$/u],
  ['text', /^(?:[\p{L}\p{M}\p{N} .'’()/:&"!?%°+_#@*…“”«»<>=\u2013\u2014-]|, |[,:]$|\r?\n)+$/u],
];

/** Longer cells are prose: what they are made of tells nothing more. */
const LONGEST = 400;

export type CellForm = string;

/** `empty`, one of the forms above, or `other`: a cell that holds what only a wrong separator or encoding leaves in it. */
export const cellForm = (cell: string): CellForm => {
  const text = cell.trim().slice(0, LONGEST);
  if (text === '') return 'empty';
  return FORMS.find(([, form]) => form.test(text))?.[0] ?? 'other';
};
