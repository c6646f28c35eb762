import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../server/contract/search.ts';
import { useSearch } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { home, type Address } from '../state/address.ts';
import { wholeScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { viewOf } from '../views/index.ts';
import { groupHits } from './search-groups.ts';
import { SearchResults } from './search-results.tsx';

/** `/` goes to the search from anywhere but a field one writes in. */
const useSlash = (focus: () => void) => {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [focus]);
};

/** What choosing a hit does. Organisations and projects open, outside the filters too; a place becomes the filter. */
const OPENED: Record<SearchHit['type'], (id: string) => Partial<Address>> = {
  organization: (id) => ({ organization: id, project: null }),
  project: (id) => ({ project: id, organization: null }),
  territory: (id) => ({ territories: [id], organization: null, project: null }),
};

/** A combobox over organisations, projects and places. */
export const Search = () => {
  const { t, language } = useWords();
  const { address, go } = useAddress();
  const announce = useAnnounce();
  const base = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useSettled(useDeferredValue(words.trim()), 120);
  const answer = useSearch(asked, language);
  const groups = groupHits(asked === '' ? [] : (answer.data?.items ?? []));
  const hits = groups.flatMap((group) => group.hits.map(({ hit }) => hit));
  const shown = open && asked !== '' && words.trim() !== '' && !answer.isPending;

  const [focus] = useState(() => () => input.current?.focus());
  useSlash(focus);

  const count = shown && !answer.isPlaceholderData ? hits.length : null;
  useEffect(() => {
    if (count !== null) announce(t('search.found', { count }));
  }, [announce, t, count]);

  const choose = (hit: SearchHit) => {
    setOpen(false);
    setWords('');
    setActive(-1);
    input.current?.blur();
    // A page of its own has no room for what was found: the picture has.
    const away = 'page' in viewOf(address.view) ? { view: home.view, options: {} } : {};
    go({ ...wholeScope, ...away, ...OPENED[hit.type](hit.id) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => (at + step + hits.length + (at < 0 && step < 0 ? 1 : 0)) % hits.length);
    }
    if (event.key === 'Enter') {
      const hit = hits[Math.max(0, active)];
      if (shown && hit) choose(hit);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (words === '') input.current?.blur();
      setWords('');
      setOpen(false);
    }
  };

  return (
    <search className="ts-search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${base}-${active}` : undefined}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        // A press on a result does not take the focus away, so leaving the field is leaving the search.
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <SearchResults
        base={base}
        shown={shown}
        query={asked}
        groups={groups}
        failed={answer.isError}
        active={active}
        onChoose={choose}
      />
    </search>
  );
};
