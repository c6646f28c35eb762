import { useId, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { capital } from '../../../i18n/capital.ts';
import type { CodeName } from './code-names.ts';

interface Props {
  value: string;
  suggestions: readonly string[];
  /** When the target takes one of a list: its values by name. */
  choices: readonly CodeName[];
  /** Whether the value may name nothing at all. */
  mayBeNothing: boolean;
  onUse: (meant: string) => void;
  onLeaveOut: () => void;
}

/** The ways to mend a value everywhere in the file: what it probably means, one of a list, or what one writes. */
export const Correction = (props: Props) => {
  const { value, suggestions, choices, mayBeNothing, onUse, onLeaveOut } = props;
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  // One of a short list is chosen in the list: buttons are for what is likely.
  const fromList = choices.length > 0 && suggestions.length !== 1;
  const nameOf = (code: string) => choices.find((each) => each.code === code)?.name ?? code;
  return (
    <div className="ts-correction">
      {(fromList ? [] : suggestions).map((suggestion) => (
        <button
          key={suggestion}
          type="button"
          className="ts-suggestion"
          onClick={() => onUse(suggestion)}
        >
          {t('import.problems.use', { value: nameOf(suggestion) })}
        </button>
      ))}
      {mayBeNothing && (
        <button type="button" className="ts-suggestion" onClick={onLeaveOut}>
          {t('import.problems.leaveOut')}
        </button>
      )}
      {writing || fromList ? (
        <Writing
          value={value}
          choices={choices}
          canLeave={writing}
          onDone={(meant) => {
            setWriting(false);
            if (meant !== null) onUse(meant);
          }}
        />
      ) : (
        <button type="button" className="ts-link" onClick={() => setWriting(true)}>
          {t('import.problems.other')}
        </button>
      )}
    </div>
  );
};

const Writing = (o: {
  value: string;
  /** It was asked for and can be put away. */
  canLeave: boolean;
  choices: readonly CodeName[];
  onDone: (meant: string | null) => void;
}) => {
  const { t } = useWords();
  const id = useId();
  const [meant, setMeant] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (meant.trim() !== '') o.onDone(meant.trim());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !o.canLeave) return;
    event.stopPropagation();
    o.onDone(null);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>
        {t(o.choices.length > 0 ? 'import.problems.meansLabel' : 'import.problems.otherLabel', {
          value: o.value,
        })}
      </label>
      {o.choices.length > 0 ? (
        <select
          id={id}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it has just been asked for
          autoFocus={o.canLeave}
          value={meant}
          onChange={(event) => setMeant(event.target.value)}
          onKeyDown={leave}
        >
          <option value="">{t('import.problems.choose')}</option>
          {o.choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {capital(name)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it has just been asked for
          autoFocus={o.canLeave}
          value={meant}
          onChange={(event) => setMeant(event.target.value)}
          onKeyDown={leave}
        />
      )}
      <button type="submit" className="btn btn-primary btn-xs" disabled={meant.trim() === ''}>
        {t('import.problems.apply')}
      </button>
      {o.canLeave && (
        <button type="button" className="ts-link" onClick={() => o.onDone(null)}>
          {t('import.problems.cancel')}
        </button>
      )}
    </form>
  );
};
