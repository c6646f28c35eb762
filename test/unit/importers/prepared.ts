import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord } from '../../../server/contract/records.ts';
import { prepareImport, type PreparedImport } from '../../../server/importers/index.ts';
import { sharedData } from '../../helpers/shared-data.ts';

/** Rows of text as the file a person would hand over. */
export const csv = (...rows: string[]) => ({
  name: 'elenco.csv',
  bytes: new TextEncoder().encode(rows.join('\n')),
});

export const realFile = (path: string) => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(sharedData(path))),
});

/** A dataset after what an import would do to it. */
export const after = (dataset: Dataset, { changes }: PreparedImport): Dataset => {
  const next = emptyDataset();
  for (const type of RECORD_TYPES) {
    const records = new Map((dataset[type] as AnyRecord[]).map((each) => [each.id, each]));
    for (const each of (changes.upserts[type] ?? []) as AnyRecord[]) records.set(each.id, each);
    Object.assign(next, { [type]: [...records.values()] });
  }
  return next;
};

export const understood = (...rows: string[]) => prepareImport(csv(...rows), null, emptyDataset());

/** Heading -> target, of what was guessed. */
export const targets = ({ guesses }: PreparedImport) =>
  Object.fromEntries(guesses.map(({ column, target }) => [column, target]));

export const codes = ({ problems }: PreparedImport) => [
  ...new Set(problems.map(({ code }) => code)),
];

export const sizes = (dataset: Dataset) => ({
  organizations: dataset.organizations.length,
  projects: dataset.projects.length,
  participations: dataset.participations.length,
});
