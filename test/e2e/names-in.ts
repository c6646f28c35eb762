import type { Page } from 'playwright-core';

/** The first names of the table, as they are read. */
export const namesIn = async (page: Page, count: number): Promise<string[]> => {
  const names = page.locator('.ts-table tbody th button');
  await names.first().waitFor();
  return (await names.allTextContents()).slice(0, count).map((name) => name.trim());
};
