import { useId, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { Revisions } from '../use-revisions.ts';
import { withConstant } from './mapping-edits.ts';

const ASKED = [
  ['programme.name', 'programmeName'],
  ['measure.name', 'measureName'],
  ['measure.code', 'measureCode'],
] as const;

/** What the file does not say because it is the same in every row. Only what no column gives is asked. */
export const Constants = ({ revisions }: { revisions: Revisions }) => {
  const { t } = useWords();
  const { mapping, edit } = revisions;
  const given = new Set(Object.values(mapping.columns).flat());
  const asked = ASKED.filter(([target]) => !given.has(target));
  if (asked.length === 0 || mapping.shape === 'territories' || mapping.shape === 'dataset')
    return null;
  return (
    <section className="ts-box ts-constants">
      <header>
        <h3>{t('import.columns.constants')}</h3>
        <p className="ts-note">{t('import.columns.constantsText')}</p>
      </header>
      <div>
        {asked.map(([target, key]) => (
          <Constant
            key={target}
            label={t(`import.targets.${key}`)}
            value={mapping.constants[target] ?? ''}
            onChange={(value) => edit(withConstant(target, value))}
          />
        ))}
      </div>
    </section>
  );
};

/** Said once, when the field is left: not a reading of the file at every letter. */
const Constant = (o: { label: string; value: string; onChange: (value: string) => void }) => {
  const id = useId();
  const [typed, setTyped] = useState(o.value);
  const say = () => {
    if (typed.trim() !== o.value) o.onChange(typed.trim());
  };
  return (
    <p>
      <label htmlFor={id}>{o.label}</label>
      <input
        id={id}
        type="text"
        maxLength={400}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={say}
        onKeyDown={(event) => {
          if (event.key === 'Enter') say();
        }}
      />
    </p>
  );
};
