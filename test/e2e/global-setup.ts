/** The page is built once, as `npm start` does it, before the browser opens it. */
export default async (): Promise<void> => {
  await import('../../client/build.ts');
};
