import { useCallback, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Drawing } from '../paint/drawing.ts';
import { spokenNode } from '../scene/spoken.ts';
import { walk } from '../scene/walk.ts';
import type { StageProps } from '../types.ts';
import { runKey } from './keys.ts';
import type { CameraMoves } from './use-camera.ts';

type CursorProps = Pick<StageProps, 'labels' | 'onSelect'>;

export interface Cursor {
  /** Position of the node reached with the keyboard, -1 while the keyboard is elsewhere. */
  node: number;
  /** What a screen reader is told last. */
  said: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}

/** Keyboard on the stage: arrows walk, Enter opens, Escape steps back, + − 0 Home move the camera. */
export function useCursor(
  drawing: Drawing | null,
  camera: CameraMoves,
  { labels, onSelect }: CursorProps,
): Cursor {
  const [id, setId] = useState<string | null>(null);
  const [active, setActive] = useState(false);
  const [said, setSaid] = useState('');
  const scene = drawing?.scene;
  const selected = drawing?.emphasis.selected ?? -1;
  const node = (id === null ? undefined : scene?.indexOf.get(id)) ?? -1;

  const reach = (next: number) => {
    if (!scene || next < 0) return;
    setId(scene.picture.nodes.id[next]!);
    setSaid(labels.node(spokenNode(scene, next, selected)));
    camera.show([next]);
  };
  const start = () => (node >= 0 ? node : selected >= 0 ? selected : (scene?.ranked[0] ?? -1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!drawing || !scene || event.target !== event.currentTarget) return;
    const used = runKey(event, {
      walk: (direction) => {
        if (!active || node < 0) return reach(start());
        const next = walk(drawing.places, node, direction);
        if (next < 0) setSaid(labels.noneThere);
        else reach(next);
      },
      open: () => {
        if (node >= 0 && active) onSelect(scene.picture.nodes.id[node]!);
        else reach(start());
      },
      back: () => {
        if (selected < 0) return false;
        onSelect(null);
        setSaid(labels.cleared);
        return true;
      },
      first: () => reach(scene.ranked[0] ?? -1),
      ...camera,
    });
    if (!used) return;
    setActive(true);
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = useCallback(() => setActive(false), []);
  return { node: active ? node : -1, said, onKeyDown, onBlur };
}
