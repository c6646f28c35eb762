import type { ReactNode } from 'react';

/** A field with its label above, as every control of the page has it. */
export const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="ts-field">
    <span>{label}</span>
    {children}
  </label>
);

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { id: T; label: string }[];
  onChange: (value: T) => void;
}

export const ChoiceField = <T extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<T>) => (
  <Field label={label}>
    <select value={value} onChange={(event) => onChange(event.target.value as T)}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);
