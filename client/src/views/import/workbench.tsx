import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../../server/contract/imports.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LoadingBar } from '../../states/loading-bar.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Go } from '../../ui/go.tsx';
import { DuplicatesBox } from './check/duplicates-box.tsx';
import { ProblemsBox } from './check/problems-box.tsx';
import { ColumnsBox } from './columns/columns-box.tsx';
import { Constants } from './columns/constants.tsx';
import { SplitProposals } from './columns/split-proposals.tsx';
import { useOpenQuestions } from './columns/use-open-questions.ts';
import { ReadingSettings } from './file/reading-settings.tsx';
import { keepUnfinished } from './file/unfinished.ts';
import { StepList } from './step-list.tsx';
import { firstStep, placeAt, settledSteps, type Step } from './steps.ts';
import { ChangesBox } from './summary/changes-box.tsx';
import { Summary } from './summary/summary.tsx';
import { useRevisions } from './use-revisions.ts';

interface Props {
  preview: ImportPreview;
  /** The part of the page that the address asks for. */
  asked: Step | null;
  /** It has just been read, here: those who listen are led to it. */
  fresh: boolean;
  onDone: (revision: number | null) => void;
}

/** Places and bare projects have no duplicates to decide about. */
const speaksOfOrganizations = ({ records }: ImportPreview): boolean => {
  const counts = records['organizations'];
  return counts !== undefined && counts.created + counts.updated + counts.unchanged > 0;
};

/** A file that has been read: what was understood, what is wrong, what it would change. Nothing is written before the last button. */
export const Workbench = ({ preview, asked, fresh, onDone }: Props) => {
  const { t } = useWords();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const revisions = useRevisions(preview);
  const questions = useOpenQuestions(preview);
  const [beginning] = useState(() => firstStep(preview, questions.open));
  const [shown, setShown] = useState<{ row: number } | null>(null);
  const step = asked ?? beginning;
  const { id, fileName, counts, mapping } = preview;
  const sheet = preview.sheets.length > 1 ? preview.sheets.find(({ chosen }) => chosen) : undefined;

  useEffect(() => {
    keepUnfinished({ id, fileName, rows: counts.rows });
  }, [id, fileName, counts.rows]);
  const seen = useRef(fresh ? null : step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    heading.current?.focus();
  }, [step]);
  const said = t('import.summary.bar', counts);
  useEffect(() => announce(said), [announce, said]);
  const show = useCallback((row: number) => setShown({ row }), []);

  return (
    <div className="ts-import">
      <LoadingBar active={revisions.busy} />
      <div className="ts-import-main">
        <div className="ts-import-head">
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {t('import.title.check')}
            </h2>
            <p className="ts-note">
              <b>{fileName}</b>,{' '}
              {t('import.file.sentence', {
                sheet: sheet ? t('import.file.inSheet', { sheet: sheet.name }) : '',
                rows: t('import.file.rows', { count: counts.rows }),
                shape: t(`import.file.shape.${mapping.shape ?? 'participations'}`),
              })}{' '}
              <Go className="ts-link" to={placeAt({ id, step: 'file' })}>
                {t('import.file.change')}
              </Go>
            </p>
          </div>
          <StepList id={id} current={step} settled={settledSteps(preview, questions.open)} />
        </div>
        {revisions.error && (
          <p className="ts-part-error" role="alert">
            {t('import.refused.failed', { reason: revisions.error.message })}{' '}
            {t('import.refused.unchanged')}
          </p>
        )}
        {step === 'file' && <ReadingSettings preview={preview} revisions={revisions} />}
        {step === 'confirm' ? (
          <ChangesBox id={id} />
        ) : (
          <div className={`ts-import-step ts-import-${step}`}>
            {step === 'columns' && (
              <SplitProposals
                preview={preview}
                revisions={revisions}
                onAnswer={(column) => questions.answer([column])}
              />
            )}
            <ColumnsBox
              preview={preview}
              revisions={revisions}
              questions={questions}
              shown={shown}
            />
            {step === 'columns' && <Constants revisions={revisions} />}
            {step === 'check' && (
              <div
                className={
                  preview.duplicates.length > 0 ? 'ts-import-two' : 'ts-import-two ts-is-one'
                }
              >
                <ProblemsBox preview={preview} revisions={revisions} onShow={show} />
                {speaksOfOrganizations(preview) && (
                  <DuplicatesBox preview={preview} revisions={revisions} />
                )}
              </div>
            )}
          </div>
        )}
      </div>
      <Summary preview={preview} revisions={revisions} onDone={onDone} />
    </div>
  );
};
