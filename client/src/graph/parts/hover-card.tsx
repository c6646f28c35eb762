import { useLayoutEffect, useRef } from 'react';
import { boxAt } from '../labels/box.ts';
import { indexDiscs } from '../labels/disc-index.ts';
import { placeCard } from '../labels/place-card.ts';
import type { Drawing } from '../paint/drawing.ts';
import { discsOf } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import { partnersOf } from '../scene/emphasis.ts';
import { spokenNode } from '../scene/spoken.ts';
import type { StageLabels } from '../types.ts';
import { Badge } from './badge.tsx';

interface HoverCardProps {
  node: number;
  drawing: Drawing;
  view: View;
  labels: StageLabels;
  onEnter: () => void;
  onLeave: () => void;
}

const MARGIN = 6;

/** Who is under the pointer, beside the circle and over as few of its partners as can be. */
export function HoverCard({ node, drawing, view, labels, onEnter, onLeave }: HoverCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const { scene, places, emphasis } = drawing;
  useLayoutEffect(() => {
    if (!card.current) return;
    const discs = indexDiscs(discsOf(view, places, scene.radius, emphasis.lit));
    const box = placeCard(
      { x: discs.discs.x[node]!, y: discs.discs.y[node]!, radius: discs.discs.radius[node]! },
      { width: card.current.offsetWidth, height: card.current.offsetHeight },
      boxAt(MARGIN, MARGIN, view.width - 2 * MARGIN, view.height - 2 * MARGIN),
      discs,
      new Set(partnersOf(scene, node)),
    );
    card.current.style.transform = `translate(${Math.round(box.x0)}px, ${Math.round(box.y0)}px)`;
  });
  const spoken = spokenNode(scene, node, emphasis.selected);
  const community = scene.picture.communities[scene.picture.nodes.community[node]!];
  const what = spoken.kind === null ? labels.type[spoken.type] : labels.kind[spoken.kind];
  return (
    <div className="ts-card" ref={card} onPointerEnter={onEnter} onPointerLeave={onLeave}>
      <strong className={spoken.type === 'project' ? 'ts-card-project' : ''}>{spoken.label}</strong>
      <span className="ts-card-what">{[what, spoken.place].filter(Boolean).join(', ')}</span>
      <span className="ts-card-fact">
        <Badge hue={scene.hue[node]!} letter={community?.letter ?? null} />
        {labels.partners(spoken)}
      </span>
      {community && (
        <span className="ts-card-what">
          {community.name}
          {community.detached ? ` · ${labels.detached}` : ''}
        </span>
      )}
    </div>
  );
}
