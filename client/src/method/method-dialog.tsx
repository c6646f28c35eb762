import { useEffect, useRef } from 'react';
import { useActors, useInsights, useMeasures } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PageScope } from '../state/scope.ts';
import { Icon } from '../ui/icon.tsx';
import { SpokenText } from '../ui/spoken-text.tsx';
import { Sources } from './sources.tsx';

interface Props {
  scope: PageScope;
  onClose: () => void;
}

/** How every sentence, list and number of the page comes about. */
export const MethodDialog = ({ scope, onClose }: Props) => {
  const { t, language } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const insights = useInsights(scope, language);
  const actors = useActors(scope, language);
  const measures = useMeasures();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ts-method"
      aria-labelledby="ts-method-title"
      onClose={onClose}
      onKeyDown={(event) => {
        // Closing the dialog is the whole step back.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div className="ts-method-head">
        <h2 id="ts-method-title">{t('method.title')}</h2>
        <button
          type="button"
          className="ts-close"
          aria-label={t('method.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" size={22} />
        </button>
      </div>
      <div className="ts-method-body">
        <p>{t('method.intro')}</p>
        <Sources />
        {insights.data && insights.data.items.length > 0 && (
          <section>
            <h3>{t('method.sentences')}</h3>
            <dl>
              {insights.data.items.map((insight) => (
                <div key={insight.id}>
                  <dt>
                    <SpokenText text={insight.text} numbers={insight.numbers} />
                  </dt>
                  <dd>{insight.method}</dd>
                  {insight.caveat !== null && <dd className="ts-caveat">{insight.caveat}</dd>}
                </div>
              ))}
            </dl>
          </section>
        )}
        {actors.data && (
          <section>
            <h3>{t('method.actors')}</h3>
            <dl>
              {actors.data.groups.map((group) => (
                <div key={group.role}>
                  <dt>{t(`actors.roles.${group.role}`)}</dt>
                  <dd>{group.method}</dd>
                  <dd className="ts-caveat">{group.caveat}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {measures.data && (
          <section>
            <h3>{t('method.measures')}</h3>
            <dl>
              {measures.data.items.map((measure) => (
                <div key={measure.id}>
                  <dt>
                    {measure.title[language]} <code>{measure.id}</code>
                  </dt>
                  <dd>{measure.describes[language]}</dd>
                  <dd lang="en">
                    {measure.definition} {t('method.range')}: {measure.range}.{' '}
                    {t('method.reference')}: {measure.reference}.
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </dialog>
  );
};
