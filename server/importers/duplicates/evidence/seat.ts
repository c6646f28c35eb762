import type { Text } from '../../../contract/fields.ts';
import type { NameRecord } from '../name-record.ts';
import type { RecordEvidence } from './finding.ts';

export type SeatRelation = 'same' | 'same area' | 'nested' | 'different' | 'unknown';

const POINTS: Record<SeatRelation, number> = {
  same: 1.3,
  'same area': 0.5,
  nested: 0.3,
  different: -1.8,
  unknown: 0,
};
/** "CISS" in two towns, the parish of one saint in two towns: two bodies. A place in the name and the seat say one thing. */
const PLAIN_POINTS: typeof POINTS = { ...POINTS, same: 0.1, different: -5, unknown: -1.2 };

/** How the seats of two records stand to each other. */
export const relateSeats = (a: NameRecord, b: NameRecord): SeatRelation => {
  if (a.territory === null || b.territory === null) return 'unknown';
  if (a.territory === b.territory)
    return (a.level ?? 'municipality') === 'municipality' ? 'same' : 'same area';
  const nested =
    a.within?.includes(b.territory) === true || b.within?.includes(a.territory) === true;
  return nested ? 'nested' : 'different';
};

const TEXTS: Record<SeatRelation, (x: string, y: string) => Text> = {
  same: (x) => ({ it: `stessa sede: ${x}`, en: `same seat: ${x}` }),
  'same area': (x) => ({ it: `stesso territorio: ${x}`, en: `same territory: ${x}` }),
  nested: (x, y) => ({
    it: `sedi compatibili: ${x} e ${y}`,
    en: `seats that go together: ${x} and ${y}`,
  }),
  different: (x, y) => ({
    it: `sede diversa: ${x} e ${y}`,
    en: `different seat: ${x} and ${y}`,
  }),
  unknown: () => ({
    it: 'nome di molti, sede non nota',
    en: 'a name that many have, seat not known',
  }),
};

const nameOf = ({ placeName, territory }: NameRecord): string => placeName ?? territory ?? '';

/** The municipality of the seat: the same is evidence for, another one against. */
export const seat: RecordEvidence = {
  id: 'seat',
  weigh: ({ a, b, plain }) => {
    const relation = relateSeats(a, b);
    const points = (plain ? PLAIN_POINTS : POINTS)[relation];
    if (points === 0) return null;
    return { points, text: () => TEXTS[relation](nameOf(a), nameOf(b)) };
  },
};
