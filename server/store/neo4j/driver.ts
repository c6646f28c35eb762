import neo4j, { type Driver } from 'neo4j-driver';

export interface Neo4jAddress {
  uri: string;
  /** Without a user: no authentication. */
  user?: string | undefined;
  password?: string | undefined;
  database?: string | undefined;
}

/** Community edition has one database, of this name. */
export const DEFAULT_DATABASE = 'neo4j';

/** The driver's own limits let a call hang for half a minute when the server is away; ours answer within 5 s. */
const LIMITS = {
  connectionTimeout: 1_000,
  connectionAcquisitionTimeout: 2_000,
  maxTransactionRetryTime: 1_000,
};

export const createDriver = ({ uri, user, password }: Neo4jAddress): Driver =>
  neo4j.driver(
    uri,
    user === undefined || user === '' ? undefined : neo4j.auth.basic(user, password ?? ''),
    { ...LIMITS, disableLosslessIntegers: true, telemetryDisabled: true, userAgent: 'tessuto' },
  );
