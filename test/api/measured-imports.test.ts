import { startApp } from '../helpers/app.ts';
import { describeMeasuredImports } from '../helpers/measured-imports-suite.ts';

describeMeasuredImports('SQLite', () => startApp({ seed: 'empty' }));
