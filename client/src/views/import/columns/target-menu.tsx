import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ColumnGuess } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { capital } from '../../../i18n/capital.ts';
import { targetLabel, targetOptions, type TargetNaming } from './targets.ts';
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
  anchor: HTMLElement;
  onChoose: (target: string | null) => void;
  onClose: () => void;
}

interface Option {
  target: string | null;
  label: string;
}

/** What a column may be: why it was taken for this, what else it could be, found by typing. */
export const TargetMenu = (props: Props) => {
  const { id, guess, current, asks, naming, anchor, onChoose, onClose } = props;
  const { t } = useWords();
  const base = useId();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const groups = targetOptions(naming, guess.column, typed);
  const perhaps: Option[] =
    typed === ''
      ? guess.alternatives.map((target) => ({ target, label: targetLabel(naming, target) }))
      : [];
  const sections: { title: string; options: Option[] }[] = [
    ...(perhaps.length > 0 ? [{ title: t('import.menu.perhaps'), options: perhaps }] : []),
    ...groups.map(({ group, options }) => ({ title: t(`import.groups.${group}`), options })),
    ...(typed === ''
      ? [{ title: '', options: [{ target: null, label: t('import.menu.leave') }] }]
      : []),
  ];
  const flat = sections.flatMap(({ options }) => options);
  const chosenAt = flat.findIndex(({ target }) =>
    target === null ? current.length === 0 : current.includes(target),
  );
  const [active, setActive] = useState(Math.max(0, chosenAt));
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
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [anchor, onClose]);

  useEffect(() => {
    document.querySelector(`#${CSS.escape(`${base}-${active}`)}`)?.scrollIntoView({
      block: 'nearest',
    });
  }, [base, active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0) {
      event.preventDefault();
      setActive((before) => (before + step + flat.length) % flat.length);
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      const option = flat[active];
      if (option) onChoose(option.target);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      anchor.focus();
    }
  };

  let position = 0;
  return (
    <div
      id={id}
      ref={root}
      popover="manual"
      className="ts-target-menu"
      role="dialog"
      aria-label={t('import.menu.title', { column: guess.column })}
      style={{ inset: 'auto', ...place }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget: to }) => {
        if (to !== null && to !== anchor && !root.current?.contains(to)) onClose();
      }}
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
        aria-activedescendant={flat.length > 0 ? `${base}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
      />
      <div role="listbox" id={`${base}-list`} aria-label={t('import.menu.list')} tabIndex={-1}>
        {sections.map(({ title, options }) => (
          <div key={title} role="group" aria-label={title === '' ? undefined : title}>
            {title !== '' && (
              <p className="ts-choices-title" aria-hidden="true">
                {title}
              </p>
            )}
            {options.map(({ target, label }) => {
              const at = position++;
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the combobox's
                <div
                  key={target}
                  id={`${base}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === active}
                  className={at === chosenAt ? 'ts-option ts-is-chosen' : 'ts-option'}
                  onPointerEnter={() => setActive(at)}
                  onClick={() => onChoose(target)}
                >
                  {capital(label)}
                </div>
              );
            })}
          </div>
        ))}
        {flat.length === 0 && <p className="ts-note">{t('import.menu.none')}</p>}
      </div>
    </div>
  );
};
