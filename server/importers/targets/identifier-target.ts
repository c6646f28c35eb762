import { identifier, type Identifier, type Text } from '../../contract/fields.ts';
import type { Facts } from '../row-facts.ts';
import { checkIdentifier, isScientific, likelyIdentifiers } from '../values/identifier-check.ts';
import { namesNobody } from '../values/odd-names.ts';
import { noted, understood, unreadable, type Reading } from '../values/reading.ts';
import { withoutLabel } from '../values/without-label.ts';
import { lineReader } from '../values/text.ts';
import { target, type Target } from './target.ts';

export const isScheme = (scheme: string): boolean =>
  identifier.shape.scheme.safeParse(scheme).success;

/** A spreadsheet's way with whole numbers: "662192.0". */
const POINT_ZERO = /^(\d+)\.0$/u;

const line = lineReader(200);

const readIdentifier = (cell: string, scheme: string): Reading<string | null> => {
  const read = line(cell);
  if ('code' in read) return read;
  const value = withoutLabel(read.value).replace(POINT_ZERO, '$1');
  if (namesNobody(value)) return understood(null);
  if (isScientific(value)) return unreadable('scientific-notation');
  const checked = checkIdentifier(scheme, value);
  if (checked === null || checked.right) return understood(value);
  const { mended } = checked;
  return mended === null
    ? noted(
        value,
        unreadable('identifier-check', { scheme }, () => likelyIdentifiers(scheme, value)),
      )
    : noted(mended, unreadable('identifier-mended', { read: mended }));
};

/** `<part>.id.<scheme>`: a code of any scheme; the order of the columns is the order of their strength. */
export const identifierTarget = (
  name: string,
  describes: Text,
  partOf: (facts: Facts) => { identifiers: readonly Identifier[] },
): Target =>
  target({
    name,
    describes,
    read: (_, scheme) => (cell) => readIdentifier(cell, scheme),
    put: (facts, value: string | null, scheme) => {
      if (value === null) return;
      const part = partOf(facts);
      part.identifiers = [...part.identifiers, { scheme, value }];
    },
  });
