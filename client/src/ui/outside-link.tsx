import { useWords } from '../i18n/use-words.ts';
import { Icon } from './icon.tsx';

const host = (url: string): string => new URL(url).host.replace(/^www\./, '');

/** A page elsewhere, in a tab of its own; without a text of its own it goes by its host. */
export const OutsideLink = ({ url, text = null }: { url: string; text?: string | null }) => {
  const { t } = useWords();
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text ?? host(url)}
      <Icon name="external-link" size={14} />
      <span className="visually-hidden"> {t('profile.newTab')}</span>
    </a>
  );
};
