import { csv } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { ods } from './ods.ts';
import type { Reader } from './reader.ts';
import { xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/** In the order in which they are asked; the last takes whatever is text, and says why when it is not. */
export const READERS: readonly Reader[] = [xlsx, ods, zip, gexf, graphml, json, csv];
