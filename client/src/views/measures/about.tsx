import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Definition } from './definition.tsx';

/** How the number comes about and what it does not say. The definition is a formula and a paper: it stands in English. */
export const About = ({ measure }: { measure: MeasureDescription }) => {
  const { t, language } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <aside className="ts-about" aria-label={t('measures.about')} tabIndex={0}>
      <h3>{t('measures.caveat')}</h3>
      <p className="ts-caveat">{measure.caveat[language]}</p>
      <h3>{t('measures.definition')}</h3>
      <Definition text={measure.definition} />
      <dl>
        <dt>{t('measures.range')}</dt>
        <dd lang="en">{measure.range}</dd>
        <dt>{t('measures.reference')}</dt>
        <dd lang="en">{measure.reference}</dd>
        <dt>{t('measures.complexity')}</dt>
        <dd lang="en">{measure.complexity}</dd>
      </dl>
    </aside>
  );
};
