import type { Text } from '../../contract/fields.ts';
import type { ColumnGuess } from '../../contract/imports.ts';

/** What was understood of one column, with its reasons in both languages. */
export interface Guess extends Omit<ColumnGuess, 'reasons'> {
  reasons: Text[];
}
