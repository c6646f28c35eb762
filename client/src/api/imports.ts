import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Language } from '../../../server/contract/fields.ts';
import type {
  commitResult,
  ImportDecisions,
  ImportNetwork,
  ImportPreview,
  importChanges,
  ImportRows,
  ImportTarget,
  KeptMapping,
  mapping,
  RowProblem,
} from '../../../server/contract/imports.ts';
import type { Revision } from '../../../server/contract/revision.ts';
import { addressOf, callApi, callServer } from './client.ts';
import { settle, type Following } from './jobs.ts';
import { upload } from './upload.ts';

export type CommitResult = z.infer<typeof commitResult>;
export type ImportChanges = z.infer<typeof importChanges>;
/** A mapping as it is sent: what is left out, the server finds out by itself. */
export type GivenMapping = z.input<typeof mapping>;
type Pair = [string, string];
export interface ImportProblems {
  items: RowProblem[];
  next: string | null;
}

const pathTo = (id: string, part = ''): string => `/imports/${encodeURIComponent(id)}${part}`;

/** Sends a file to be read; nothing is written. */
export const sendFile = (
  file: File,
  o: Following & { onSent?: () => void },
): Promise<ImportPreview> => {
  const form = new FormData();
  form.set('file', file, file.name);
  return upload<ImportPreview>('/imports', form, o);
};

/** What an import would do, as it stands now. */
export const importReading = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['import', id, 'preview', language],
    queryFn: ({ signal }) => callApi<ImportPreview>(pathTo(id), { language, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Reads the file again with another mapping, or takes decisions. */
export const reviseImport = async (
  id: string,
  body: { mapping?: GivenMapping; decisions?: ImportDecisions },
  o: Following,
): Promise<ImportPreview> => {
  const { language, signal } = o;
  const answer = await callServer(pathTo(id), {
    method: 'PATCH',
    body,
    language,
    later: true,
    ...(signal && { signal }),
  });
  return settle<ImportPreview>(answer, o);
};

/** Writes it, all or nothing. */
export const commitImport = async (
  id: string,
  body: { message?: string },
  o: Following,
): Promise<CommitResult> => {
  const { language } = o;
  const answer = await callServer(pathTo(id, '/commit'), {
    method: 'POST',
    body,
    language,
    later: true,
  });
  return settle<CommitResult>(answer, o);
};

export const forgetImport = (id: string): Promise<void> =>
  callApi<void>(pathTo(id), { method: 'DELETE' });

export const revertRevision = (revision: number, language: Language): Promise<CommitResult> =>
  callApi<CommitResult>(`/revisions/${revision}/revert`, { method: 'POST', body: {}, language });

/** Where a column can go. */
export const targetsReading = () =>
  queryOptions({
    queryKey: ['import-targets'],
    queryFn: ({ signal }) => callApi<{ items: ImportTarget[] }>('/imports/targets', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const mappingsReading = () =>
  queryOptions({
    queryKey: ['kept-mappings'],
    queryFn: ({ signal }) => callApi<{ items: KeptMapping[] }>('/mappings', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

const mappingPath = (name: string): string => `/mappings/${encodeURIComponent(name)}`;
export const keepMapping = (kept: KeptMapping, language: Language): Promise<unknown> =>
  callApi(mappingPath(kept.name), {
    method: 'PUT',
    body: { columns: kept.columns, mapping: kept.mapping },
    language,
  });
export const forgetMapping = (name: string): Promise<void> =>
  callApi<void>(mappingPath(name), { method: 'DELETE' });

/** Up to `limit` rows of the table as it was read, from the row of this number on. */
export const rowsReading = (id: string, from: number, limit: number) =>
  callApi<ImportRows>(pathTo(id, '/rows'), {
    query: [
      ['from', String(from)],
      ['limit', String(limit)],
    ],
  });

/** All the problems of an import, page by page. */
export const problemsReading = async (id: string, language: Language): Promise<RowProblem[]> => {
  const problems: RowProblem[] = [];
  let cursor: string | null = null;
  do {
    const page: ImportProblems = await callApi<ImportProblems>(pathTo(id, '/problems'), {
      query: [['limit', '1000'], ...(cursor === null ? [] : [['cursor', cursor] as Pair])],
      language,
    });
    problems.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return problems;
};

export const changesReading = (id: string, cursor: string | null, language: Language) =>
  callApi<ImportChanges>(pathTo(id, '/changes'), {
    query: [['limit', '100'], ...(cursor === null ? [] : [['cursor', cursor] as Pair])],
    language,
  });

/** What it would do to the shape of the network. */
export const networkReading = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'network'],
    queryFn: ({ signal }) => callApi<ImportNetwork>(pathTo(id, '/network'), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Addresses of files that the browser fetches by itself. */
export const templateAddress = (
  format: 'xlsx' | 'csv',
  shape: string,
  language: Language,
): string =>
  addressOf('/imports/template', [
    ['format', format],
    ['shape', shape],
    ['language', language],
  ]);
export const rejectedAddress = (id: string, format: 'xlsx' | 'csv', language: Language): string =>
  addressOf(pathTo(id, '/rejected'), [
    ['format', format],
    ['language', language],
  ]);

const RECENT = '50';

/** The latest revisions, the newest first: among them the one that has just been made, and what has undone it. */
export const recentRevisions = () =>
  queryOptions({
    queryKey: ['recent-revisions'],
    queryFn: ({ signal }) =>
      callApi<{ items: Revision[] }>('/revisions', { query: [['limit', RECENT]], signal }),
  });
