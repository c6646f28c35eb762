import { useProgrammes } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { OutsideLink } from '../ui/outside-link.tsx';

/** Who pays for what is shown, and where it was published. */
export const Sources = () => {
  const { t } = useWords();
  const programmes = useProgrammes();
  if (!programmes.data || programmes.data.items.length === 0) return null;
  return (
    <section>
      <h3>{t('method.sources')}</h3>
      <dl>
        {programmes.data.items.map((programme) => (
          <div key={programme.id}>
            <dt>{programme.name}</dt>
            {programme.funder !== null && <dd>{programme.funder}</dd>}
            {programme.sources.map((source) => (
              <dd key={`${source.url} ${source.title}`}>
                {source.url === null ? (
                  source.title
                ) : (
                  <OutsideLink url={source.url} text={source.title} />
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
};
