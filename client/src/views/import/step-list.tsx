import { useWords } from '../../i18n/use-words.ts';
import { Go } from '../../ui/go.tsx';
import { Icon } from '../../ui/icon.tsx';
import { placeAt, STEPS, type Step } from './steps.ts';

interface Props {
  id: string;
  current: Step;
  settled: Record<Step, boolean>;
}

/** The four parts of the page as links: any of them at any time, a tick on what is settled. */
export const StepList = ({ id, current, settled }: Props) => {
  const { t } = useWords();
  return (
    <nav className="ts-steps" aria-label={t('import.steps.label')}>
      <ol>
        {STEPS.map((step, at) => (
          <li key={step}>
            <Go
              to={placeAt({ id, step })}
              className={settled[step] ? 'ts-step ts-is-settled' : 'ts-step'}
              aria-current={step === current ? 'step' : undefined}
            >
              <span className="ts-step-mark" aria-hidden="true">
                {settled[step] && step !== current ? <Icon name="check" size={16} /> : at + 1}
              </span>
              {t(`import.steps.${step}`)}
              {settled[step] && (
                <span className="visually-hidden">, {t('import.steps.settled')}</span>
              )}
            </Go>
          </li>
        ))}
      </ol>
    </nav>
  );
};
