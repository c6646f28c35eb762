import { webAddress } from '../../contract/fields.ts';
import { understood, unreadable, type Reading } from './reading.ts';

/** A web address; people leave out the "https://". */
export const readWebAddress = (cell: string): Reading<string> => {
  const parsed = webAddress.safeParse(/^https?:\/\//iu.test(cell) ? cell : `https://${cell}`);
  const host = parsed.success ? new URL(parsed.data).hostname : '';
  return parsed.success && host.includes('.')
    ? understood(parsed.data)
    : unreadable('unreadable-address');
};
