import { useId, useState } from 'react';
import type { Words } from '../../i18n/use-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ChoiceField, Field } from './field.tsx';
import type { ParameterField as Parameter } from './parameters.ts';

interface Props {
  parameter: Parameter;
  /** As the address writes it; empty for the measure's own. */
  value: string;
  /** Names by id, for a parameter that asks for a record. */
  records: readonly { id: string; label: string }[];
  /** Title of a measure, for a parameter that asks for one; null for any other word. */
  titleOf: (id: string) => string | null;
  onChange: (value: string) => void;
}

const RECORD = new Set(['node', 'id', 'organization']);

const labelOf = (t: Words, { name, description }: Parameter): string =>
  t(`measures.parameter.${name}` as 'measures.parameter.seed', {
    defaultValue: description || name,
  });

const optionOf = (t: Words, value: string): string =>
  t(`measures.option.${value.replaceAll(':', '-')}` as 'measures.option.kind', {
    defaultValue: value,
  });

/** What is written counts when the field is left or Enter is pressed: a computation is not begun at every key. */
const WrittenField = ({ parameter, value, records, onChange }: Props) => {
  const { t } = useWords();
  const list = useId();
  const asksRecord = RECORD.has(parameter.name) && parameter.type === 'text';
  const nameOf = (id: string) => records.find((each) => each.id === id)?.label ?? id;
  const [draft, setDraft] = useState(asksRecord ? nameOf(value) : value || parameter.byDefault);
  const numeric = parameter.type === 'number' || parameter.type === 'integer';
  const give = () => {
    const written = draft.trim();
    const id = records.find((each) => each.label === written)?.id ?? written;
    const next = asksRecord ? id : written.replace(',', '.');
    onChange(next === parameter.byDefault ? '' : next);
  };
  return (
    <Field label={labelOf(t, parameter)}>
      <input
        type="text"
        inputMode={numeric ? 'decimal' : undefined}
        size={numeric ? 7 : 24}
        list={asksRecord ? list : undefined}
        value={draft}
        title={parameter.description}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={give}
        onKeyDown={(event) => {
          if (event.key === 'Enter') give();
        }}
      />
      {asksRecord && (
        <datalist id={list}>
          {records.map((each) => (
            <option key={each.id} value={each.label}>
              {each.label}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  );
};

/** A field for one parameter of a measure, made from its schema. */
export const ParameterField = (props: Props) => {
  const { parameter, value, onChange, titleOf } = props;
  const { t } = useWords();
  const ofMeasures = parameter.choices.includes('betweenness');
  const labels = (id: string): string => (ofMeasures ? titleOf(id) : null) ?? optionOf(t, id);
  if (parameter.type === 'flag') {
    const on = (value || parameter.byDefault) === 'true';
    return (
      <label className="ts-check">
        <input
          type="checkbox"
          checked={on}
          onChange={() => onChange(String(!on) === parameter.byDefault ? '' : String(!on))}
        />
        <span>{labelOf(t, parameter)}</span>
      </label>
    );
  }
  if (parameter.type !== 'choice') return <WrittenField key={value} {...props} />;
  return (
    <ChoiceField
      label={labelOf(t, parameter)}
      value={value || parameter.byDefault}
      options={parameter.choices.map((id) => ({ id, label: labels(id) }))}
      onChange={(next) => onChange(next === parameter.byDefault ? '' : next)}
    />
  );
};
