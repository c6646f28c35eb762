import { join } from 'node:path';
import { cacheFolder } from './jars.ts';
import { findInstallation, startServer } from './server.ts';

/** `npm run neo4j`: a Neo4j for development, whose data stay between runs. Ends with Ctrl-C. */
const installation = findInstallation();
if ('missing' in installation) {
  process.stderr.write(`${installation.missing}.\n`);
  process.exit(1);
}
const port = Number(process.argv[2] ?? 7687);
const home = join(cacheFolder(), 'development');
process.stdout.write(`Starting Neo4j with its data in ${home} ...\n`);
const server = await startServer(installation, { home, port });
process.stdout.write(`NEO4J_URI=${server.uri}\n`);
const stop = () => void server.stop().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
