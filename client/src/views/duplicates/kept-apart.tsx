import { useQuery } from '@tanstack/react-query';
import { distinctionsReading } from '../../api/duplicates.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Pairs that somebody told apart, each of which can be proposed again. */
export const KeptApart = (o: { busy: boolean; onAgain: (pair: string) => void }) => {
  const { t } = useWords();
  const { data } = useQuery(distinctionsReading);
  if (data === undefined || data.items.length === 0) return null;
  const gone = t('duplicates.apart.gone');
  return (
    <details className="ts-kept-apart">
      <summary>{t('duplicates.apart.title', { count: data.items.length })}</summary>
      <ul>
        {data.items.map(({ id, a, b }) => {
          const names = { a: a.name ?? `${a.id} (${gone})`, b: b.name ?? `${b.id} (${gone})` };
          return (
            <li key={id}>
              <span>
                {names.a} ≠ {names.b}
              </span>
              <button
                type="button"
                className="ts-link"
                disabled={o.busy}
                aria-label={t('duplicates.apart.againOf', names)}
                onClick={() => o.onAgain(id)}
              >
                {t('duplicates.apart.again')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
