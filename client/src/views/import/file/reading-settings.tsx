import { useId, useState } from 'react';
import type { ImportPreview, Mapping, Shape } from '../../../../../server/contract/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Go } from '../../../ui/go.tsx';
import { SHAPES } from '../shapes.ts';
import { withLastRow } from '../columns/mapping-edits.ts';
import { placeAt } from '../steps.ts';
import type { Revisions } from '../use-revisions.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import { MarksChoice } from './marks-choice.tsx';
import { readingOf } from './reading-of.ts';

interface Props {
  preview: ImportPreview;
  revisions: Revisions;
}

const DATES = ['dmy', 'mdy', 'iso'] as const;

/** How the file is read: which sheet, what a row is, where the table begins and ends, which characters. */
export const ReadingSettings = ({ preview, revisions }: Props) => {
  const { t } = useWords();
  const base = useId();
  const { mapping } = revisions;
  const { sheets } = preview;
  const isTable = !['gexf', 'graphml', 'json'].includes(preview.format);
  return (
    <section className="ts-box ts-settings" aria-labelledby={`${base}-title`}>
      <header>
        <h3 id={`${base}-title`}>{t('import.file.title')}</h3>
        <p className="ts-note">
          {preview.fileName} · {t('import.file.format', { format: preview.format.toUpperCase() })}
        </p>
        <Go className="ts-link" to={placeAt({})}>
          {t('import.file.other')}
        </Go>
      </header>
      <EncodingChoice preview={preview} revisions={revisions} />
      {preview.marks !== null && <MarksChoice marks={preview.marks} revisions={revisions} />}
      <div className="ts-fields">
        {sheets.length > 1 && (
          <p className="ts-field-wide">
            <label htmlFor={`${base}-sheet`}>{t('import.file.sheetLabel')}</label>
            <select
              id={`${base}-sheet`}
              value={sheets.find(({ chosen }) => chosen)?.name ?? ''}
              onChange={({ target }) => revisions.guessAgain({ sheet: target.value })}
            >
              {sheets.map((sheet) => (
                <option key={sheet.name} value={sheet.name}>
                  {t('import.file.sheet', {
                    name: sheet.name,
                    rows: t('import.file.rows', { count: sheet.rows }),
                  })}
                  {sheet.hidden ? `, ${t('import.file.hidden')}` : ''}
                </option>
              ))}
            </select>
          </p>
        )}
        <p className="ts-field-wide">
          <label htmlFor={`${base}-shape`}>{t('import.file.shapeLabel')}</label>
          <select
            id={`${base}-shape`}
            value={mapping.shape ?? 'participations'}
            onChange={({ target }) =>
              revisions.guessAgain({ ...readingOf(mapping), shape: target.value as Shape })
            }
          >
            {SHAPES.map((shape) => (
              <option key={shape} value={shape}>
                {t(`import.file.shapeOption.${shape}`)}
              </option>
            ))}
          </select>
        </p>
        {isTable && (
          <>
            <RowField
              label={t('import.file.headerRow')}
              value={mapping.headerRow ?? 1}
              least={0}
              onChange={(headerRow) =>
                revisions.guessAgain({
                  ...readingOf(mapping),
                  ...(headerRow !== null && { headerRow }),
                })
              }
            />
            {mapping.headerRow !== 0 && (
              <RowField
                label={t('import.file.headerRows')}
                value={mapping.headerRows ?? 1}
                most={5}
                onChange={(headerRows) =>
                  revisions.guessAgain({
                    ...readingOf(mapping),
                    ...(headerRows !== null && { headerRows }),
                  })
                }
              />
            )}
            <RowField
              label={t('import.file.lastRow')}
              value={mapping.lastRow ?? null}
              note={t('import.file.lastRowHelp')}
              onChange={(lastRow) => revisions.edit(withLastRow(lastRow))}
            />
          </>
        )}
        <p>
          <label htmlFor={`${base}-dates`}>{t('import.file.dateFormat')}</label>
          <select
            id={`${base}-dates`}
            value={mapping.dateFormat ?? 'dmy'}
            onChange={({ target }) =>
              revisions.edit((before) => ({
                ...before,
                dateFormat: target.value as NonNullable<Mapping['dateFormat']>,
              }))
            }
          >
            {DATES.map((each) => (
              <option key={each} value={each}>
                {t(`import.file.dates.${each}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
    </section>
  );
};

/** A row's number, said when the field is left or Enter is pressed. */
const RowField = (o: {
  label: string;
  value: number | null;
  least?: number;
  most?: number;
  note?: string;
  onChange: (value: number | null) => void;
}) => {
  const id = useId();
  const least = o.least ?? 1;
  const [typed, setTyped] = useState(o.value === null ? '' : String(o.value));
  const say = () => {
    const number = typed.trim() === '' ? null : Number(typed);
    if (number !== null && (!Number.isSafeInteger(number) || number < least)) return;
    if (number !== o.value) o.onChange(number);
  };
  return (
    <p>
      <label htmlFor={id}>{o.label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={o.most}
        placeholder={o.note}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={say}
        onKeyDown={({ key }) => {
          if (key === 'Enter') say();
        }}
      />
    </p>
  );
};
