import type { Page } from 'playwright-core';

export type Rgb = [red: number, green: number, blue: number];

/** The colours on the screen at the given points of the page (CSS px), read from a real screenshot. */
export const coloursAt = async (page: Page, points: [x: number, y: number][]): Promise<Rgb[]> => {
  const shot = (await page.screenshot()).toString('base64');
  // Decoded in a page of its own: what the product's content policy allows is not widened for a test.
  const decoder = await page.context().newPage();
  try {
    return await decoder.evaluate(
      async ([image, places]) => {
        const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas to decode the screenshot with');
        context.drawImage(bitmap, 0, 0);
        return places.map(([x, y]) => {
          const [red = 0, green = 0, blue = 0] = context.getImageData(
            Math.round(x),
            Math.round(y),
            1,
            1,
          ).data;
          return [red, green, blue] as [number, number, number];
        });
      },
      [shot, points] as const,
    );
  } finally {
    await decoder.close();
  }
};

/** Where the circles that carry a name are on the page, by organisation. */
export const circles = async (page: Page): Promise<{ id: string; x: number; y: number }[]> =>
  page.locator('[data-testid="stage"] [data-node]').evaluateAll((anchors) =>
    anchors.map((anchor) => {
      const { x, y } = anchor.getBoundingClientRect();
      return { id: (anchor as HTMLElement).dataset['node'] ?? '', x, y };
    }),
  );

const isPaper = ([red, green, blue]: Rgb): boolean => Math.min(red, green, blue) > 225;

/** Share of the named circles at whose centre there is really a mark: 0 when the canvas stays empty. */
export const shareDrawn = async (page: Page): Promise<number> => {
  const named = await circles(page);
  if (named.length === 0) return 0;
  const colours = await coloursAt(
    page,
    named.map(({ x, y }) => [x, y]),
  );
  return colours.filter((colour) => !isPaper(colour)).length / named.length;
};
