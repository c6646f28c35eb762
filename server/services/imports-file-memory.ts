import { createHash } from 'node:crypto';
import type { Dataset } from '../contract/dataset.ts';
import type { Mapping } from '../contract/imports.ts';
import type { Participation } from '../contract/participation.ts';
import type { Settings } from '../store/settings.ts';

/** What a file said the last time that it was imported, so that a newer version of it can be told what is gone. */
interface FileMemory {
  fileName: string;
  /** ISO 8601 instant. */
  at: string;
  /** Ids, one a line. */
  participations: string;
}

const PREFIX = 'imported-file:';

/** "elenco (2).xlsx", as browsers name a second download, is "elenco.xlsx". */
const plainName = (name: string): string =>
  name
    .replace(/ ?\(\d+\)(?=\.[^.]*$)/, '')
    .normalize('NFC')
    .toLowerCase();

/** By what a file is known again: where it comes from, when that is said; else its name and columns, sheet by sheet. */
export const fileKey = (fileName: string, columns: readonly string[], mapping: Mapping): string => {
  const { source, sheet = null } = mapping;
  const identity =
    source === null ? [plainName(fileName), columns, sheet] : [source.url, source.title, sheet];
  return PREFIX + createHash('sha256').update(JSON.stringify(identity)).digest('hex');
};

const hasEnded = ({ end }: Participation, day: string): boolean => end !== null && end <= day;

/** Participations that the file named when it was imported before, that are still there and under way, and that it does not name now. */
export const disappearedFrom = async (
  settings: Settings,
  key: string,
  o: { spoken: string; dataset: Dataset; day: string },
): Promise<string[]> => {
  const before = (await settings.get(key)) as FileMemory | null;
  if (before === null || before.participations === '') return [];
  const now = new Set(o.spoken.split('\n'));
  const gone = new Set(before.participations.split('\n').filter((id) => !now.has(id)));
  if (gone.size === 0) return [];
  return o.dataset.participations
    .filter((each) => gone.has(each.id) && !hasEnded(each, o.day))
    .map(({ id }) => id);
};

export const rememberFile = (
  settings: Settings,
  key: string,
  { fileName, at, participations }: FileMemory,
): Promise<void> => settings.put(key, { fileName, at, participations });

/** Ended on the day of the import. */
export const endedOn = (participation: Participation, day: string): Participation => ({
  ...participation,
  end: participation.start !== null && participation.start > day ? participation.start : day,
});
