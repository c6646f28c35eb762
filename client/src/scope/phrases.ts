import type { Language } from '../../../server/contract/fields.ts';
import type { Facets } from '../../../server/contract/scope.ts';
import type { TerritoryLevel } from '../../../server/contract/territory.ts';
import { capital } from '../i18n/capital.ts';
import { formatList } from '../i18n/formats.ts';
import { wholeRegion } from '../i18n/regions.ts';
import type { Words } from '../i18n/use-words.ts';
import { KINDS } from '../ui/kinds.ts';
import type { PageScope } from '../state/scope.ts';

/** A territory that the scope names; `level` is null until it is known. */
export interface NamedTerritory {
  id: string;
  label: string;
  level: TerritoryLevel | null;
}

interface Speech {
  t: Words;
  language: Language;
  facets: Facets | undefined;
}

export const kindsPhrase = ({ t, language }: Speech, kinds: PageScope['kinds']): string => {
  if (kinds.length === 0 || kinds.length === KINDS.length) return t('scope.everyone');
  if (kinds.length > 2) return t('scope.manyKinds', { count: kinds.length });
  return capital(
    formatList(
      kinds.map((kind) => t(`scope.kinds.${kind}`)),
      language,
    ),
  );
};

/** Null when the data have no measures: then the sentence does without. */
export const measuresPhrase = (speech: Speech, measures: PageScope['measures']): string | null => {
  const { t, language, facets } = speech;
  const all = facets?.measures ?? [];
  if (measures.length === 0)
    return all.length === 0 ? null : t('scope.allMeasures', { count: all.length });
  const chosen = measures.map((id) => all.find((each) => each.id === id));
  const codes = chosen.map((each) => each?.code ?? null);
  if (codes.every((code) => code !== null))
    return t('scope.measures', {
      count: codes.length,
      codes: formatList(codes.toSorted(), language),
    });
  const only = chosen[0];
  return chosen.length === 1 && only
    ? `«${only.label}»`
    : t('scope.allMeasures', { count: chosen.length });
};

/** The last part of the sentence, with the words that lead to it: ["in provincia di", "Torino e Cuneo"]. */
export const placePhrase = (
  { t, language, facets }: Speech,
  territories: readonly NamedTerritory[],
): { lead: string; place: string } => {
  const first = territories[0];
  if (first === undefined) {
    const region = facets?.regions.length === 1 ? facets.regions[0] : undefined;
    const whole = region && wholeRegion(region.label, language);
    return { lead: t('scope.in'), place: whole ?? t('scope.everywhere') };
  }
  const alike = territories.every((each) => each.level === first.level);
  if (alike && territories.length <= 2)
    return {
      lead: t(`scope.inTerritory.${first.level ?? 'unknown'}`),
      place: formatList(
        territories.map((each) => each.label),
        language,
      ),
    };
  const many =
    alike && first.level === 'province'
      ? 'scope.manyProvinces'
      : alike && first.level === 'area'
        ? 'scope.manyAreas'
        : 'scope.manyPlaces';
  return { lead: t('scope.in'), place: t(many, { count: territories.length }) };
};

/** The whole sentence, for titles and for those who listen. */
export const scopeSentence = (
  speech: Speech,
  scope: PageScope,
  territories: readonly NamedTerritory[],
): string => {
  const measures = measuresPhrase(speech, scope.measures);
  const { lead, place } = placePhrase(speech, territories);
  const who = kindsPhrase(speech, scope.kinds);
  const what = measures === null ? who : `${who} ${speech.t('scope.of')} ${measures}`;
  return `${what} · ${lead} ${place}`;
};
