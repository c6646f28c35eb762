import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  Decision,
  ImportPreview,
  Mapping,
  ImportDecisions,
} from '../../../../server/contract/imports.ts';
import { ApiError } from '../../api/client.ts';
import { importReading, reviseImport, type GivenMapping } from '../../api/imports.ts';
import type { Progress } from '../../api/jobs.ts';
import { useWords } from '../../i18n/use-words.ts';

interface Waiting {
  mapping?: GivenMapping;
  decisions?: ImportDecisions;
}

/** What can be changed of an import that waits, and how the change goes. */
export interface Revisions {
  /** The mapping with the changes that are still on their way. */
  mapping: Mapping;
  /** Decisions that are on their way, by pair. */
  decided: Readonly<Record<string, Decision>>;
  busy: boolean;
  progress: Progress | null;
  /** Why the last change was not accepted; null when it was. */
  error: ApiError | null;
  edit: (change: (mapping: Mapping) => Mapping) => void;
  /** Lets the server find out again: columns are guessed anew. */
  guessAgain: (given: GivenMapping) => void;
  decide: (decisions: ImportDecisions) => void;
}

/**
 * Changes are sent one after the other and those that wait are joined: two presses in a row both count, whichever answer
 * comes first.
 */
export function useRevisions(preview: ImportPreview): Revisions {
  const { language } = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Mapping | null>(null);
  const [decided, setDecided] = useState<Record<string, Decision>>({});
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const latest = useRef<Mapping | null>(null);
  const running = useRef(false);
  const { id } = preview;

  const publish = (next: ImportPreview) => {
    // What was read with the old mapping is asked for again; the preview itself has just come.
    void client.invalidateQueries({
      queryKey: ['import', id],
      predicate: ({ queryKey }) => queryKey[2] !== 'preview',
    });
    void client.invalidateQueries({ queryKey: ['import', id, 'preview'], refetchType: 'none' });
    client.setQueryData(importReading(id, language).queryKey, next);
  };

  const settle = () => {
    latest.current = null;
    setDraft(null);
    setDecided({});
    setProgress(null);
  };

  const pump = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      while (waiting.current !== null) {
        const body = waiting.current;
        waiting.current = null;
        const next = await reviseImport(id, body, { language, onProgress: setProgress });
        publish(next);
      }
    } catch (failure) {
      waiting.current = null;
      setError(
        failure instanceof ApiError ? failure : new ApiError('unexpected', null, String(failure)),
      );
    } finally {
      running.current = false;
      setBusy(false);
      settle();
    }
  };

  const send = (more: Waiting) => {
    const before = waiting.current;
    waiting.current = {
      ...before,
      ...more,
      ...(more.decisions && {
        decisions: {
          ...before?.decisions,
          ...more.decisions,
          duplicates: { ...before?.decisions?.duplicates, ...more.decisions.duplicates },
        },
      }),
    };
    void pump();
  };

  return {
    mapping: draft ?? preview.mapping,
    decided,
    busy,
    progress,
    error,
    edit: (change) => {
      const mapping = change(latest.current ?? preview.mapping);
      latest.current = mapping;
      setDraft(mapping);
      send({ mapping });
    },
    guessAgain: (mapping) => send({ mapping }),
    decide: (decisions) => {
      setDecided((before) => ({ ...before, ...decisions.duplicates }));
      send({ decisions });
    },
  };
}
