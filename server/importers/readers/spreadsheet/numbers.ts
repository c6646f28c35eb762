/** What a spreadsheet shows of a number: fifteen digits; the rest is the dust of binary fractions. */
const DIGITS = 15;

/** A stored number -> as a program writes it, `1234.5`; whole ones of any length without exponent. */
export const numberText = (stored: string): string => {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const rounded = Number(value.toPrecision(DIGITS));
  if (Number.isInteger(rounded) && Math.abs(rounded) >= 1e21) return BigInt(rounded).toString();
  if (rounded !== 0 && Math.abs(rounded) < 1e-6) return rounded.toFixed(20).replace(/0+$/u, '');
  return String(rounded);
};

/** A format of zeros alone pads: codes such as 001272 are often stored as numbers and only shown with their zeros. */
export const paddedBy = (code: string | undefined): number =>
  code !== undefined && /^0{2,}$/u.test(code.split(';')[0] ?? '')
    ? (code.split(';')[0] ?? '').length
    : 0;
