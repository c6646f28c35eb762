import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { textDigest } from './canonical.ts';

/** A step that was taken: its checksum proves that the file is still the one that was run. */
export interface AppliedMigration {
  version: number;
  name: string;
  checksum: string;
}

export interface Migration extends AppliedMigration {
  text: string;
}

const FILE_NAME = /^V(?<version>\d{4})__(?<name>[a-z0-9_]+)\.(?<extension>[a-z]+)$/;

/** The migrations of a folder (`V0001__what_it_does.sql`), in order; other files are none. Line ends do not count. */
export const readMigrations = (folder: string, extension: 'sql' | 'cypher'): Migration[] =>
  readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const parts = FILE_NAME.exec(file)?.groups;
      if (parts?.['extension'] !== extension) return [];
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const name = parts['name'] ?? '';
      return [{ version: Number(parts['version']), name, checksum: textDigest(text), text }];
    });

const tooNew = (place: string, found: number, known: number): AppError =>
  new AppError('store-too-new', 500, {
    it: `L'archivio in ${place} è di una versione più recente di Tessuto (schema ${found}, qui ${known}): aggiornare Tessuto, oppure ripristinare una copia di sicurezza fatta con questa versione.`,
    en: `The store in ${place} was made by a newer Tessuto (schema ${found}, here ${known}): update Tessuto, or restore a backup made with this version.`,
  });

const changed = (place: string, { version, name }: AppliedMigration): AppError =>
  new AppError('store-migration-changed', 500, {
    it: `La migrazione ${version} (${name}) applicata in ${place} non è quella di questo Tessuto: l'installazione è stata modificata, reinstallarla.`,
    en: `Migration ${version} (${name}) applied in ${place} is not the one of this Tessuto: the installation was altered, install it again.`,
  });

/** Which of the known migrations are still to be run. Errors: `store-too-new`, `store-migration-changed`. */
export const migrationsToApply = (
  known: Migration[],
  applied: AppliedMigration[],
  place: string,
): Migration[] => {
  const done = new Map(applied.map((migration) => [migration.version, migration]));
  const newest = Math.max(0, ...done.keys());
  const latest = known.at(-1)?.version ?? 0;
  if (newest > latest) throw tooNew(place, newest, latest);
  for (const { version, checksum } of known) {
    const before = done.get(version);
    if (before !== undefined && before.checksum !== checksum) throw changed(place, before);
  }
  return known.filter(({ version }) => !done.has(version));
};
