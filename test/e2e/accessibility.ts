import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}

/** What axe finds against WCAG 2.2 A and AA and its best practices, one line each. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  // Evaluated by the debugger, not by the page: its content policy stays as it is.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<unknown> } };
    return axe.run();
  });
  return (results as AxeResults).violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
};
