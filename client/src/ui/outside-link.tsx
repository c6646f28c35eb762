import { useWords } from '../i18n/use-words.ts';
import { Icon } from './icon.tsx';

/** "regione.piemonte.it/…/strategia-regionale-wecare": enough to tell two pages of a site apart. */
const shortAddress = (url: string): string => {
  const { host, pathname } = new URL(url);
  const steps = pathname.split('/').filter((step) => step !== '');
  const last = steps.at(-1);
  const end = last === undefined ? '' : `${steps.length > 1 ? '/…' : ''}/${last}`;
  return host.replace(/^www\./, '') + decodeURI(end);
};

/** A page elsewhere, in a tab of its own; without a text of its own it goes by its address. */
export const OutsideLink = ({ url, text = null }: { url: string; text?: string | null }) => {
  const { t } = useWords();
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text ?? shortAddress(url)}
      <Icon name="external-link" size={14} />
      <span className="visually-hidden"> {t('profile.newTab')}</span>
    </a>
  );
};
