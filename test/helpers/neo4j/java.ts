import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Java releases that Neo4j 5.26 supports. */
const SUPPORTED: ReadonlySet<string> = new Set(['17', '21']);

const firstOutput = (command: string, args: string[]): string | null => {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return error === undefined && status === 0 ? `${stdout}\n${stderr}` : null;
};

export type Found = { path: string } | { missing: string };

/** The `java` of JAVA_HOME, else of the path. */
export const findJava = (environment: NodeJS.ProcessEnv = process.env): Found => {
  const home = environment['JAVA_HOME'];
  const path = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const output = firstOutput(path, ['-version']);
  if (output === null)
    return { missing: 'Java 17 or 21 is not installed (JAVA_HOME, or java on the path)' };
  const major = /version "(\d+)/.exec(output)?.[1] ?? 'unknown';
  return SUPPORTED.has(major)
    ? { path }
    : { missing: `Java ${major} is installed, but Neo4j 5.26 runs on Java 17 or 21` };
};

export const findMaven = (): Found =>
  firstOutput('mvn', ['-version']) === null
    ? { missing: 'Maven (mvn) is not installed, and the jars of Neo4j were not fetched before' }
    : { path: 'mvn' };
