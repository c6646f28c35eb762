import { identifier, type Identifier, type Text } from '../../contract/fields.ts';
import type { Facts } from '../row-facts.ts';
import { lineReader } from '../values/text.ts';
import { target, type Target } from './target.ts';

export const isScheme = (scheme: string): boolean =>
  identifier.shape.scheme.safeParse(scheme).success;

/** `<part>.id.<scheme>`: a code of any scheme; the order of the columns is the order of their strength. */
export const identifierTarget = (
  name: string,
  describes: Text,
  partOf: (facts: Facts) => { identifiers: readonly Identifier[] },
): Target =>
  target({
    name,
    describes,
    read: () => lineReader(200),
    put: (facts, value, scheme) => {
      const part = partOf(facts);
      part.identifiers = [...part.identifiers, { scheme, value }];
    },
  });
