import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Page } from './page.tsx';
import { useAddress } from './state/use-address.ts';
import { Crashed } from './states/crashed.tsx';
import { ErrorBoundary } from './states/error-boundary.tsx';
import { Announcer } from './ui/announcer.tsx';
import { Toasts } from './ui/toast.tsx';

export const App = ({ client, i18n }: { client: QueryClient; i18n: I18n }) => {
  const { address } = useAddress();
  useEffect(() => {
    void i18n.changeLanguage(address.language);
  }, [i18n, address.language]);
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary fallback={<Crashed />}>
          <Announcer>
            <Toasts>
              <Page />
            </Toasts>
          </Announcer>
        </ErrorBoundary>
      </I18nextProvider>
    </QueryClientProvider>
  );
};
