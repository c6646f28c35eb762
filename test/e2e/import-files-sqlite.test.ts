import { startApp } from '../helpers/app.ts';
import { describeTheImport } from './the-import.ts';

describeTheImport('SQLite', async () => startApp({ seed: 'empty' }));
