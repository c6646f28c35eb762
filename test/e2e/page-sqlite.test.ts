import { startApp } from '../helpers/app.ts';
import { describeThePage } from './the-page.ts';

describeThePage('SQLite', async () => startApp({ seed: 'demo' }));
