import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a server before its own program (`--import`): how long its event loop was held up since the last time it was asked, by
 * SIGUSR2, is written as JSON to the file that `TESSUTO_LOOP_REPORT` names.
 */
export interface LoopReport {
  /** Milliseconds beyond the clock's own step. */
  p99: number;
  longest: number;
}

const RESOLUTION = 5;
const report = process.env['TESSUTO_LOOP_REPORT'];

if (report !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const beyond = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  process.on('SIGUSR2', () => {
    const found: LoopReport = { p99: beyond(delay.percentile(99)), longest: beyond(delay.max) };
    writeFileSync(report, JSON.stringify(found));
    delay.reset();
  });
}
