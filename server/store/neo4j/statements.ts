import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RECORD_TYPES, type RecordType } from '../../contract/records.ts';

/** Every statement lives in this folder, one per file; nothing of Cypher is in the code. */
export const CYPHER = resolve(import.meta.dirname, '../../../cypher');

/** The collections that are nodes; participations are relationships. */
export type NodeType = Exclude<RecordType, 'participations'>;
export const NODE_TYPES: readonly NodeType[] = RECORD_TYPES.filter(
  (type): type is NodeType => type !== 'participations',
);

/** The collections whose records refer to others. */
export const LINKED_TYPES = ['territories', 'measures', 'organizations', 'projects'] as const;
export type LinkedType = (typeof LINKED_TYPES)[number];

export const LINK_STATEMENTS = [
  'commit/link-territories-within',
  'commit/link-measures-programme',
  'commit/link-organizations-territory',
  'commit/link-organizations-identifiers',
  'commit/link-projects-measure',
  'commit/link-projects-programme',
  'commit/link-projects-territories',
  'commit/link-projects-identifiers',
] as const;
export type LinkStatement = (typeof LINK_STATEMENTS)[number];

const SINGLE = [
  'commit/lock',
  'commit/create-participations',
  'commit/delete-unused-identifiers',
  'commit/record-revision',
  'commit/record-changes',
  'commit/record-migration',
  'commit/put-setting',
  'commit/delete-setting',
  'read/migrations',
  'read/revision',
  'read/revision-by-number',
  'read/revision-of-import',
  'read/history',
  'read/changes',
  'read/identifier-owners',
  'read/setting',
  'read/settings-by-prefix',
] as const;

export type StatementName =
  | (typeof SINGLE)[number]
  | LinkStatement
  | `commit/upsert-${NodeType}`
  | `commit/unlink-${LinkedType}`
  | `commit/delete-${RecordType}`
  | `read/${RecordType}`
  | `read/${RecordType}-by-id`
  | `read/referrers-of-${NodeType}`;

/** Path of a statement's file below `cypher/`, without its ending. */
export const STATEMENT_NAMES: readonly StatementName[] = [
  ...SINGLE,
  ...LINK_STATEMENTS,
  ...NODE_TYPES.flatMap((type) => [
    `commit/upsert-${type}` as const,
    `read/referrers-of-${type}` as const,
  ]),
  ...LINKED_TYPES.map((type) => `commit/unlink-${type}` as const),
  ...RECORD_TYPES.flatMap((type) => [
    `commit/delete-${type}` as const,
    `read/${type}` as const,
    `read/${type}-by-id` as const,
  ]),
];

export type Statements = Record<StatementName, string>;

export const loadStatements = (): Statements =>
  Object.fromEntries(
    STATEMENT_NAMES.map((name) => [name, readFileSync(join(CYPHER, `${name}.cypher`), 'utf8')]),
  ) as Statements;
