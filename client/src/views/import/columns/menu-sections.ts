import type { ColumnGuess } from '../../../../../server/contract/imports.ts';
import { targetLabel, targetOptions, type TargetNaming } from './targets.ts';

export interface MenuOption {
  /** Null: the column is left out. */
  target: string | null;
  label: string;
  /** Among all the options. */
  position: number;
}

export interface MenuSection {
  /** Null: without a heading. */
  title: string | null;
  options: MenuOption[];
}

/** What a column may be: what it perhaps is first, then everything by groups, at last nothing at all. Typed words narrow it down. */
export const menuSections = (
  naming: TargetNaming,
  guess: ColumnGuess,
  typed: string,
): MenuSection[] => {
  const { t } = naming;
  const whole = typed.trim() === '';
  const perhaps = whole
    ? guess.alternatives.map((target) => ({ target, label: targetLabel(naming, target) }))
    : [];
  const groups = targetOptions(naming, guess.column, typed);
  let position = 0;
  const section = (
    title: string | null,
    options: readonly { target: string | null; label: string }[],
  ): MenuSection => ({
    title,
    options: options.map((option) => ({ ...option, position: position++ })),
  });
  return [
    section(t('import.menu.perhaps'), perhaps),
    ...groups.map(({ group, options }) => section(t(`import.groups.${group}`), options)),
    section(null, whole ? [{ target: null, label: t('import.menu.leave') }] : []),
  ].filter(({ options }) => options.length > 0);
};
