import type { ReactNode } from 'react';
import type { Facets } from '../../../server/contract/scope.ts';
import type { Words } from '../i18n/use-words.ts';
import { KindMark } from '../ui/kind-mark.tsx';
import { KINDS } from '../ui/kinds.ts';
import type { NamedTerritory } from './phrases.ts';
import type { Choice, ChoiceGroup } from './scope-menu.tsx';

type Option = Facets['provinces'][number];

const choice = (option: Option, mark: ReactNode = null): Choice => ({
  id: option.id,
  label: option.label,
  mark,
  count: option.organizations,
});

/** Kinds that no organisation has are left out, unless they are chosen: then one must be able to take them away. */
export const kindChoices = (t: Words, facets: Facets, chosen: readonly string[]): ChoiceGroup[] => [
  {
    title: null,
    choices: KINDS.map((kind) => ({
      id: kind,
      label: t(`kind.${kind}`),
      mark: <KindMark kind={kind} />,
      count: facets.kinds.find((each) => each.id === kind)?.organizations ?? 0,
    })).filter(({ id, count }) => count > 0 || chosen.includes(id)),
  },
];

export const measureChoices = (facets: Facets): ChoiceGroup[] =>
  facets.programmes.map((programme) => ({
    title: facets.programmes.length > 1 ? programme.label : null,
    choices: facets.measures
      .filter((measure) => measure.programme === programme.id)
      .map((measure) =>
        choice(measure, measure.code === null ? null : <b className="ts-code">{measure.code}</b>),
      ),
  }));

export const territoryChoices = (
  t: Words,
  facets: Facets,
  chosen: readonly NamedTerritory[],
): ChoiceGroup[] => {
  const listed = new Set([...facets.provinces, ...facets.areas].map((each) => each.id));
  const others = chosen.filter((each) => !listed.has(each.id));
  return [
    { title: t('scope.provinces'), choices: facets.provinces.map((each) => choice(each)) },
    { title: t('scope.areas'), choices: facets.areas.map((each) => choice(each)) },
    {
      title: t('scope.otherPlaces'),
      choices: others.map(({ id, label }) => ({ id, label, count: null })),
    },
  ].filter((group) => group.choices.length > 0);
};
