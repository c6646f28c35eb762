import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAddress } from '../../state/use-address.ts';

interface Props {
  /** Name of the option in the address. */
  option: 'grandezza' | 'colore';
  label: string;
  /** What it stands for unless another is chosen. */
  usual: string;
  measures: readonly MeasureDescription[];
}

/** The word of the legend that says what circles stand for, and lets one choose another measure. */
export const ReadingChoice = ({ option, label, usual, measures }: Props) => {
  const { language } = useWords();
  const { address, go } = useAddress();
  return (
    <select
      aria-label={label}
      value={address.options[option] ?? ''}
      onChange={(event) => go({ options: { ...address.options, [option]: event.target.value } })}
    >
      <option value="">{usual}</option>
      {measures.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
  );
};
