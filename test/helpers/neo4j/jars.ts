import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findMaven, type Found } from './java.ts';

export const NEO4J_VERSION = '5.26.29';

/** Survives between runs, outside the repository. */
export const cacheFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  join(
    environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'tessuto',
    `neo4j-${NEO4J_VERSION}`,
  );

/**
 * The folder with the jars of the server; fetched with Maven the first time (some 120 MB). They are put into a folder of
 * their own and renamed when whole, so that an interrupted or a parallel fetch leaves nothing half done.
 */
export const ensureJars = (cache: string = cacheFolder()): Found => {
  const jars = join(cache, 'lib');
  if (existsSync(jars)) return { path: jars };
  const maven = findMaven();
  if ('missing' in maven) return maven;
  const part = join(cache, `lib.${process.pid}.part`);
  mkdirSync(cache, { recursive: true });
  const { status, stderr } = spawnSync(
    maven.path,
    [
      '-B',
      '-q',
      '-f',
      join(import.meta.dirname, 'pom.xml'),
      `-Dneo4j.version=${NEO4J_VERSION}`,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${part}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(part, { recursive: true, force: true });
    return { missing: `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${stderr.slice(-500)}` };
  }
  if (existsSync(jars)) rmSync(part, { recursive: true, force: true });
  else renameSync(part, jars);
  return { path: jars };
};
