import { useId, useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LARGEST_MEGABYTES } from './largest-file.ts';

/** Everything that a reader exists for; whatever else is chosen is refused with the reason. */
const ACCEPTED =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.json,.gexf,.graphml,.zip,.xls,text/csv,application/json';

interface Props {
  /** A file hangs over the page. */
  over: boolean;
  onFile: (file: File) => void;
}

/** Where a file is dropped or chosen. The whole page takes drops; this shows it. */
export const DropZone = ({ over, onFile }: Props) => {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  return (
    <div className={`ts-drop${over ? ' ts-is-over' : ''}`}>
      <Icon name="upload" size={36} />
      <p className="ts-drop-title">{over ? t('import.start.dropNow') : t('import.start.drop')}</p>
      <p className="ts-drop-or">
        <span>{t('import.start.or')}</span>
        <button
          type="button"
          className="btn btn-primary"
          aria-describedby={help}
          onClick={() => input.current?.click()}
        >
          {t('import.start.choose')}
        </button>
      </p>
      <p className="ts-note" id={help}>
        {t('import.start.what', { megabytes: LARGEST_MEGABYTES })}
      </p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t('import.start.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it has been mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
};
