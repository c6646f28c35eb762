import { useWords } from '../i18n/use-words.ts';
import { home } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { Go } from '../ui/go.tsx';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { VIEWS } from '../views/index.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Search } from './search.tsx';

/** Brand, views, search, language. `demo` shows that the data are invented once the notice has been put away. */
export const AppBar = ({ demo }: { demo: boolean }) => {
  const { t } = useWords();
  const { address } = useAddress();
  return (
    <header className="ts-appbar">
      <Go
        className="ts-brand"
        to={{ ...home, language: address.language }}
        aria-label={t('bar.home')}
      >
        <Logo />
        <span>Tessuto</span>
      </Go>
      {demo && <span className="ts-demo-tag">{t('bar.demoTag')}</span>}
      <nav className="ts-views" aria-label={t('bar.views')}>
        {VIEWS.filter((view) => !('command' in view || 'hidden' in view)).map((view) => (
          <Go
            key={view.id}
            to={{ view: view.id, options: {} }}
            aria-current={address.view === view.id ? 'page' : undefined}
          >
            {t(`title.${view.id}`)}
          </Go>
        ))}
      </nav>
      <div className="ts-appbar-end">
        <Search />
        {VIEWS.filter((view) => 'command' in view).map((view) => (
          <Go
            key={view.id}
            className="ts-command"
            to={{ view: view.id, options: {} }}
            aria-current={address.view === view.id ? 'page' : undefined}
          >
            {'icon' in view && view.icon && <Icon name={view.icon} />}
            {t(`title.${view.id}`)}
          </Go>
        ))}
        <a className="ts-api" href="/api/docs" title={t('bar.apiLong')}>
          {t('bar.api')}
        </a>
        <LanguageSwitch />
      </div>
    </header>
  );
};
