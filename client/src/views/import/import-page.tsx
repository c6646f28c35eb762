import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportPreview } from '../../../../server/contract/imports.ts';
import { importReading } from '../../api/imports.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { FirstLoading } from '../../states/first-loading.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Gone } from './file/gone.tsx';
import { Start } from './file/start.tsx';
import { keepUnfinished } from './file/unfinished.ts';
import { useIncoming } from './file/use-incoming.ts';
import { useReading } from './file/use-reading.ts';
import { Outcome } from './outcome/outcome.tsx';
import { placeAt, readPlace } from './steps.ts';
import { Workbench } from './workbench.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to give
import './import.css';

/** From a file to the network: chosen, understood, checked, written, and taken back. The address holds where one is. */
export const ImportPage = () => {
  const { t, language } = useWords();
  const { address, go } = useAddress();
  const client = useQueryClient();
  const toast = useToast();
  const { id, step, revision } = readPlace(address);
  const [justRead, setJustRead] = useState<string | null>(null);

  const onRead = useCallback(
    (preview: ImportPreview) => {
      client.setQueryData(importReading(preview.id, language).queryKey, preview);
      setJustRead(preview.id);
      go(placeAt({ id: preview.id }));
    },
    [client, language, go],
  );
  const reader = useReading(onRead);
  const over = useIncoming(reader.read);
  const preview = useQuery({
    ...importReading(id ?? '', language),
    enabled: id !== null && revision === null,
  });

  const onDone = (made: number | null) => {
    keepUnfinished(null);
    void client.invalidateQueries();
    if (made !== null) {
      go(placeAt({ revision: made }), { replace: true });
      return;
    }
    toast({ tone: 'done', text: t('import.done.nothing') });
    go(placeAt({}), { replace: true });
  };

  if (reader.reading.state !== 'idle' || (id === null && revision === null))
    return <Start reader={reader} over={over} />;
  if (revision !== null) return <Outcome key={revision} revision={revision} />;
  if (preview.data)
    return (
      <Workbench
        key={preview.data.id}
        preview={preview.data}
        asked={step}
        fresh={justRead === id}
        onDone={onDone}
      />
    );
  return preview.isError ? <Gone error={preview.error} /> : <FirstLoading />;
};
