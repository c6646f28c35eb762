import { useEffect } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { scopeSentence } from '../scope/phrases.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { PageData } from './use-page-data.ts';

/** Says aloud what changes on the page without the keyboard being there: another network, another evidence. */
export function useAnnouncements(data: PageData): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const picture = data.picture.isPlaceholderData ? undefined : data.picture.data;
  const updated =
    picture &&
    t('state.updated', {
      organizations: t('scope.organizations', { count: picture.summary.organizations }),
      ties: t('state.ties', { count: picture.summary.ties }),
      communities: t('state.communities', { count: picture.communities.length }),
    });
  useEffect(() => {
    if (updated !== undefined) announce(updated);
  }, [announce, updated]);

  const { chip, evidence } = data;
  const count = chip?.tone === 'evidence' && evidence ? evidence.nodes.length : null;
  const pointedOut =
    chip &&
    [chip.text, ...(count === null ? [] : [t('scope.organizations', { count })])].join(', ');
  useEffect(() => {
    if (pointedOut !== null) announce(pointedOut);
  }, [announce, pointedOut]);
}

/** The title of the document: what is open, in which view, of what. */
export function usePageTitle(data: PageData): string {
  const { t, language } = useWords();
  const { address, facets, scope, territories, chip } = data;
  const sentence = scopeSentence({ t, language, facets: facets.data }, scope, territories);
  return [chip?.text, t(`title.${address.view}`), sentence, 'Tessuto']
    .filter((part) => part !== undefined)
    .join(' | ');
}
