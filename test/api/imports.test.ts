import { startApp } from '../helpers/app.ts';
import { describeImports } from '../helpers/imports-suite.ts';

describeImports('SQLite', () => startApp({ seed: 'empty' }));
