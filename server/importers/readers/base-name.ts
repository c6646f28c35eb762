/** `folder/partners 2021.csv` -> `partners 2021`: what a sheet of a file without sheets is called. */
export const baseName = (name: string): string =>
  name.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
