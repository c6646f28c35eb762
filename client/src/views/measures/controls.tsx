import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../../server/contract/network.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LEVEL_IDS, WEIGHT_IDS, type Choice } from './choice.ts';
import { ChoiceField } from './field.tsx';
import { ParameterField } from './parameter-field.tsx';
import { parameterFields } from './parameters.ts';

interface Props {
  choice: Choice;
  all: readonly MeasureDescription[];
  picture: NetworkPicture | undefined;
  onChange: (changes: Partial<Choice>) => void;
}

/** On what the measure is taken, and with which parameters. */
export const Controls = ({ choice, all, picture, onChange }: Props) => {
  const { t, language } = useWords();
  const { measure, parameters } = choice;
  const records = (picture?.nodes.id ?? []).map((id, at) => ({
    id,
    label: picture?.nodes.label[at] ?? id,
  }));
  const set = (name: string, value: string) => {
    const { [name]: _, ...rest } = parameters;
    onChange({ parameters: value === '' ? rest : { ...rest, [name]: value } });
  };
  return (
    <fieldset className="ts-controls" aria-label={t('measures.controls')}>
      {measure.projections.length > 1 && (
        <ChoiceField
          label={t('measures.on')}
          value={choice.projection}
          options={measure.projections.map((id) => ({ id, label: t(`measures.projection.${id}`) }))}
          onChange={(projection) => onChange({ projection })}
        />
      )}
      {choice.projection === 'territories' && (
        <ChoiceField
          label={t('measures.level')}
          value={choice.level}
          options={LEVEL_IDS.map((id) => ({ id, label: t(`measures.levels.${id}`) }))}
          onChange={(level) => onChange({ level })}
        />
      )}
      {choice.projection !== 'bipartite' && (
        <ChoiceField
          label={t('measures.weight')}
          value={choice.weight}
          options={WEIGHT_IDS.map((id) => ({ id, label: t(`measures.weights.${id}`) }))}
          onChange={(weight) => onChange({ weight })}
        />
      )}
      {parameterFields(measure).map((parameter) => (
        <ParameterField
          key={`${measure.id} ${parameter.name}`}
          parameter={parameter}
          value={parameters[parameter.name] ?? ''}
          records={records}
          titleOf={(id) => all.find((each) => each.id === id)?.title[language] ?? null}
          onChange={(value) => set(parameter.name, value)}
        />
      ))}
    </fieldset>
  );
};
