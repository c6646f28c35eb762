import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ColumnGuess } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { menuSections } from './menu-sections.ts';
import { TargetList } from './target-list.tsx';
import type { TargetNaming } from './targets.ts';
import { useFloating } from './use-floating.ts';
import { WhyGuessed } from './why-guessed.tsx';

interface Props {
  id: string;
  guess: ColumnGuess;
  /** The targets in force. */
  current: readonly string[];
  /** Whether the guess waits for a yes. */
  asks: boolean;
  naming: TargetNaming;
  /** The chip that it belongs to. */
  anchor: HTMLElement;
  onChoose: (target: string | null) => void;
  onClose: () => void;
}

/** What a column may be: why it was taken for this, what else it could be, found by typing. */
export const TargetMenu = (props: Props) => {
  const { id, guess, current, asks, naming, anchor, onChoose, onClose } = props;
  const { t } = useWords();
  const base = useId();
  const root = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const sections = menuSections(naming, guess, typed);
  const options = sections.flatMap((section) => section.options);
  const chosen = options.findIndex(({ target }) =>
    target === null ? current.length === 0 : current.includes(target),
  );
  const [active, setActive] = useState(Math.max(0, chosen));
  const place = useFloating(anchor);

  useEffect(() => {
    const menu = root.current;
    // In the top layer nothing that scrolls cuts it off.
    menu?.showPopover();
    menu?.querySelector('input')?.focus();
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!menu?.contains(target) && !anchor.contains(target)) onClose();
    };
    const leave = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The menu is the first thing that a step back closes, and the only one of this press.
      event.stopPropagation();
      onClose();
      anchor.focus();
    };
    const away = ({ relatedTarget: to }: FocusEvent) => {
      if (to !== null && to !== anchor && !menu?.contains(to as Node)) onClose();
    };
    menu?.addEventListener('keydown', leave);
    menu?.addEventListener('focusout', away);
    document.addEventListener('pointerdown', outside);
    return () => {
      menu?.removeEventListener('keydown', leave);
      menu?.removeEventListener('focusout', away);
      document.removeEventListener('pointerdown', outside);
    };
  }, [anchor, onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((before) => (before + step + options.length) % options.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const option = options[active];
    if (option) onChoose(option.target);
  };

  return (
    <dialog
      id={id}
      ref={root}
      popover="manual"
      className="ts-target-menu"
      aria-label={t('import.menu.title', { column: guess.column })}
      style={{ inset: 'auto', ...place }}
    >
      <WhyGuessed
        guess={guess}
        asks={asks && current.length > 0}
        onConfirm={() => onChoose(current[0] ?? null)}
      />
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('import.menu.filter')}
        placeholder={t('import.menu.filter')}
        aria-expanded="true"
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${base}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <TargetList
        base={base}
        sections={sections}
        active={active}
        chosen={chosen}
        onPoint={setActive}
        onChoose={onChoose}
      />
    </dialog>
  );
};
