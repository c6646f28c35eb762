import type { Core } from './core.ts';

/**
 * Where searches have to start: from every class, numbered as such, then from every event that something hangs from, numbered
 * n + event, since all that hangs there sees the core alike. Either in the order of the core's numbers, in which neighbours follow
 * each other, so that searches run together meet the same nodes at the same time.
 */
export const sourcesOf = ({ n, hanging }: Core): Uint32Array =>
  Uint32Array.from([
    ...Array.from({ length: n }, (_, group) => group),
    ...[...hanging.keys()].filter((event) => hanging[event]! > 0).map((event) => n + event),
  ]);
