import { useWords } from '../i18n/use-words.ts';

interface Props {
  title: string;
  /** How many there are in all. */
  count: number;
  /** Whether a part is left out, so that there is something to open. */
  clipped: boolean;
  all: boolean;
  onToggle: () => void;
}

/** Heading of a list, with the way to all of it. */
export const SectionHead = ({ title, count, clipped, all, onToggle }: Props) => {
  const { t } = useWords();
  return (
    <div className="ts-section-head">
      <h3>{title}</h3>
      {(clipped || all) && (
        <button type="button" className="ts-link" aria-expanded={all} onClick={onToggle}>
          {all ? t('profile.fewer') : t('profile.all', { count })}
          <span className="visually-hidden"> {title}</span>
        </button>
      )}
    </div>
  );
};
