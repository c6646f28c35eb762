import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetMapping, mappingsReading, templateAddress } from '../../../api/imports.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { SHAPES } from '../shapes.ts';
import { Icon } from '../../../ui/icon.tsx';

/** What may be in a file, a form to fill in, the schemes that are remembered. */
export const Readable = () => {
  const { t, language } = useWords();
  return (
    <div className="ts-readable">
      <section>
        <h3>{t('import.start.readable')}</h3>
        <ul>
          {SHAPES.map((shape) => (
            <li key={shape}>{t(`import.start.shapes.${shape}`)}</li>
          ))}
        </ul>
        <p className="ts-note">{t('import.start.personal')}</p>
      </section>
      <section>
        <h3>{t('import.start.template')}</h3>
        <p className="ts-note">{t('import.start.templateText')}</p>
        <p className="ts-template">
          <a href={templateAddress('xlsx', 'participations', language)} download>
            <Icon name="download" />
            {t('import.start.templateXlsx')}
          </a>
          <a href={templateAddress('csv', 'participations', language)} download>
            {t('import.start.templateCsv')}
          </a>
        </p>
      </section>
      <KeptMappings />
    </div>
  );
};

const KeptMappings = () => {
  const { t } = useWords();
  const client = useQueryClient();
  const kept = useQuery({ ...mappingsReading(), retry: false });
  const forget = useMutation({
    mutationFn: forgetMapping,
    onSettled: () => client.invalidateQueries({ queryKey: mappingsReading().queryKey }),
  });
  const items = kept.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('import.start.kept')}</h3>
      <p className="ts-note">{t('import.start.keptText')}</p>
      <ul className="ts-kept">
        {items.map(({ name }) => (
          <li key={name}>
            <span>{name}</span>
            <button
              type="button"
              className="ts-close"
              aria-label={t('import.start.forgetKept', { name })}
              onClick={() => forget.mutate(name)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
