import { useStatus } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { DemoFirst } from './demo-first.tsx';
import { DropZone } from './drop-zone.tsx';
import { PasteCells } from './paste-cells.tsx';
import { Readable } from './readable.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { Refused } from './refused.tsx';
import { Resume } from './resume.tsx';
import type { Reader } from './use-reading.ts';

interface Props {
  reader: Reader;
  /** A file hangs over the page. */
  over: boolean;
}

/** The beginning: a file, or cells; then how its reading goes. */
export const Start = ({ reader, over }: Props) => {
  const { t } = useWords();
  const { reading, read, cancel, reset } = reader;
  const status = useStatus();
  const idle = reading.state === 'idle';
  const demo = status.data?.demo === true && status.data.counts.organizations > 0;
  return (
    <div className="ts-import-start">
      <div className="ts-import-start-main">
        <h2 tabIndex={-1}>{t('import.title.start')}</h2>
        <p className="ts-lead">{t('import.start.lead')}</p>
        {idle && <Resume />}
        {(reading.state === 'sending' || reading.state === 'reading') && (
          <ReadingProgress
            title={t(`import.progress.${reading.state}`, { file: reading.file.name })}
            progress={reading.progress}
            onCancel={cancel}
          />
        )}
        {reading.state === 'refused' && reading.error.code === 'demo-loaded' && (
          <DemoFirst
            label={t('import.demo.replace')}
            onReplaced={() => read(reading.file)}
            onCancel={reset}
          />
        )}
        {reading.state === 'refused' && reading.error.code !== 'demo-loaded' && (
          <Refused
            fileName={reading.file.name}
            error={reading.error}
            onAgain={() => read(reading.file)}
            onOther={reset}
          />
        )}
        {(idle || reading.state === 'refused') && <DropZone over={over} onFile={read} />}
        {idle && demo && <p className="ts-caveat">{t('import.demo.notice')}</p>}
        {idle && <PasteCells onFile={read} />}
      </div>
      <Readable />
    </div>
  );
};
