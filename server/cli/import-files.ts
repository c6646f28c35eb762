import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInput } from '../errors.ts';

const unreadable = (path: string, cause: unknown): InvalidInput => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InvalidInput(
    'unreadable-file',
    {
      it: `«${path}» non si può leggere (${reason}). Controlla il percorso e i permessi.`,
      en: `"${path}" cannot be read (${reason}). Check the path and the permissions.`,
    },
    { cause },
  );
};

const emptyFolder = (path: string): InvalidInput =>
  new InvalidInput('empty-folder', {
    it: `Nella cartella «${path}» non ci sono file da importare.`,
    en: `There are no files to import in the folder "${path}".`,
  });

/** The file itself, or the files right inside a folder, by name; hidden ones are left out. @throws InvalidInput `unreadable-file`, `empty-folder` */
export const filesOf = async (path: string): Promise<string[]> => {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    if (names.length === 0) throw emptyFolder(path);
    return names.toSorted().map((name) => join(path, name));
  } catch (error) {
    throw error instanceof InvalidInput ? error : unreadable(path, error);
  }
};

/** @throws InvalidInput `unreadable-file` */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
};

/** @throws InvalidInput `unreadable-file`, `malformed-json` */
export const readJson = async (path: string): Promise<unknown> => {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(
      'malformed-json',
      {
        it: `«${path}» non è JSON valido: ${reason}. Controlla virgole, parentesi e virgolette.`,
        en: `"${path}" is not valid JSON: ${reason}. Check commas, brackets and quotes.`,
      },
      { cause },
    );
  }
};
