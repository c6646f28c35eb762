import { useEffect } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { capital } from '../../../i18n/capital.ts';
import type { MenuSection } from './menu-sections.ts';

interface Props {
  base: string;
  sections: readonly MenuSection[];
  /** Position of the option that Enter would choose. */
  active: number;
  /** Position of the option in force, -1 for none. */
  chosen: number;
  onPoint: (position: number) => void;
  onChoose: (target: string | null) => void;
}

// A list of options under a field has no element of its own in HTML, and its keyboard is the field's, which names the active option.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */

/** The choices for a column, by groups. */
export const TargetList = ({ base, sections, active, chosen, onPoint, onChoose }: Props) => {
  const { t } = useWords();
  useEffect(() => {
    document.getElementById(`${base}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, active]);
  return (
    <div role="listbox" id={`${base}-list`} aria-label={t('import.menu.list')} tabIndex={-1}>
      {sections.map(({ title, options }) => (
        <div key={title} role="group" aria-label={title ?? t('import.menu.leave')}>
          {title !== null && (
            <p className="ts-choices-title" role="presentation">
              {title}
            </p>
          )}
          {options.map(({ target, label, position }) => (
            <div
              key={target}
              id={`${base}-${position}`}
              role="option"
              tabIndex={-1}
              aria-selected={position === active}
              className={position === chosen ? 'ts-option ts-is-chosen' : 'ts-option'}
              onPointerMove={() => onPoint(position)}
              onClick={() => onChoose(target)}
            >
              {capital(label)}
            </div>
          ))}
        </div>
      ))}
      {sections.length === 0 && <p className="ts-note">{t('import.menu.none')}</p>}
    </div>
  );
};
