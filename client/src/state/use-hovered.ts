import { useCallback, useState } from 'react';
import type { Address } from './address.ts';

/** The organisation pointed at in a list or on the picture. It is forgotten when another detail opens: the list it was in has gone. */
export function useHovered({
  organization,
  project,
}: Address): [hovered: string | null, point: (id: string | null) => void] {
  const beside = organization ?? project;
  const [pointed, setPointed] = useState<{ id: string | null; beside: string | null }>({
    id: null,
    beside,
  });
  const point = useCallback((id: string | null) => setPointed({ id, beside }), [beside]);
  return [pointed.beside === beside ? pointed.id : null, point];
}
