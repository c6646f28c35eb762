import { startApp } from '../helpers/app.ts';
import { describeImports } from '../helpers/imports-suite.ts';

describeImports('importing into SQLite', () => startApp({ seed: 'empty' }));
