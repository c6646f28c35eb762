import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { createI18n } from './i18n/i18n.ts';
import { readAddress } from './state/address.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app".');

createRoot(root).render(
  <StrictMode>
    <App client={createQueryClient()} i18n={createI18n(readAddress(location.search).language)} />
  </StrictMode>,
);
