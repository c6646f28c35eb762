import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const modified = (path: string): number | null =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;

/** Latest change below a path, in ms since 1970; a folder counts too, so that a deleted file is noticed. 0 when nothing is there. */
export function latestChange(path: string): number {
  const own = modified(path);
  if (own === null) return 0;
  if (!statSync(path).isDirectory()) return own;
  return readdirSync(path, { withFileTypes: true }).reduce((latest, entry) => {
    const below = join(path, entry.name);
    return Math.max(latest, entry.isDirectory() ? latestChange(below) : (modified(below) ?? 0));
  }, own);
}

/** True when `built` exists and nothing among `sources` has changed since. */
export function isFresh(built: string, sources: readonly string[]): boolean {
  const at = modified(built);
  return at !== null && sources.every((source) => latestChange(source) <= at);
}
