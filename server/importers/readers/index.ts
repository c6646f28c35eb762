import { csv } from './csv.ts';
import type { Reader } from './reader.ts';
import { xlsx } from './xlsx.ts';

/** In the order in which they are asked; the last takes whatever is text, and says why when it is not. */
export const READERS: readonly Reader[] = [xlsx, csv];
