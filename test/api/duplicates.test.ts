import { startApp } from '../helpers/app.ts';
import { describeDuplicates } from './duplicates.contract.ts';

describeDuplicates('SQLite', () => startApp({ seed: 'empty' }));
