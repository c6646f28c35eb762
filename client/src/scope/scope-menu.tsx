import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';

export interface Choice {
  id: string;
  label: string;
  /** In front of the label: a shape, a code. */
  mark?: ReactNode;
  count: number | null;
}

export interface ChoiceGroup {
  title: string | null;
  choices: Choice[];
}

interface Props {
  title: string;
  /** What is chosen now, as the sentence says it. */
  value: string;
  groups: ChoiceGroup[];
  chosen: readonly string[];
  /** Words of the choice of everything. */
  everything: string;
  onChange: (chosen: string[]) => void;
}

const boxes = (root: HTMLElement | null): HTMLInputElement[] => [
  ...(root?.querySelectorAll<HTMLInputElement>('input') ?? []),
];

/** A word of the sentence that opens its choices in place. */
export const ScopeMenu = ({ title, value, groups, chosen, everything, onChange }: Props) => {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const token = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const inputs = boxes(root.current);
    (inputs.find((each) => each.checked) ?? inputs[0])?.focus();
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      // The menu is the first thing that a step back closes, and the only one of this press.
      event.stopPropagation();
      setOpen(false);
      token.current?.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const inputs = boxes(root.current);
    const at = inputs.indexOf(document.activeElement as HTMLInputElement);
    inputs.at((at + step) % inputs.length)?.focus();
  };

  const toggle = (choice: string) =>
    onChange(
      chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice],
    );

  return (
    <div
      className="ts-menu"
      ref={root}
      role="presentation"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget: to }) => {
        // A press on a label takes the focus to what lies behind the menu for a moment: that is not leaving.
        const leaves = to !== null && !root.current?.contains(to) && !to.contains(root.current);
        if (leaves) setOpen(false);
      }}
    >
      <button
        ref={token}
        type="button"
        className="ts-token"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('scope.choose', { menu: title, value })}
        onClick={() => setOpen(!open)}
      >
        <span>{value}</span>
      </button>
      {open && (
        <fieldset className="ts-choices" id={id} aria-label={title}>
          <label className="ts-choice ts-choice-all">
            <input type="checkbox" checked={chosen.length === 0} onChange={() => onChange([])} />
            <span>{everything}</span>
          </label>
          {groups.map((group) => (
            <ul key={group.title} aria-label={group.title ?? title}>
              {group.title !== null && <li className="ts-choices-title">{group.title}</li>}
              {group.choices.map((choice) => (
                <li key={choice.id}>
                  <label className="ts-choice">
                    <input
                      type="checkbox"
                      checked={chosen.includes(choice.id)}
                      onChange={() => toggle(choice.id)}
                    />
                    <span className="ts-choice-label">
                      {choice.mark}
                      {choice.label}
                    </span>
                    {choice.count !== null && (
                      <span className="ts-choice-count">
                        {formatNumber(choice.count, language)}
                        <span className="visually-hidden">
                          {' '}
                          {t('scope.organizationsWord', { count: choice.count })}
                        </span>
                      </span>
                    )}
                  </label>
                </li>
              ))}
            </ul>
          ))}
        </fieldset>
      )}
    </div>
  );
};
