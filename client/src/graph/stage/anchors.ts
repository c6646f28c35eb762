import type { Drawing } from '../paint/drawing.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';

/**
 * One empty element at the centre of every circle that carries a name, `data-node` its id: the canvas cannot be asked
 * where things are, the page can. Renewed whenever names are placed.
 */
export function markAnchors(list: HTMLElement | null, drawing: Drawing, view: View) {
  if (!list) return;
  const { scene, places, plan, tag } = drawing;
  const nodes = new Set([...plan.names, ...(tag ? [tag] : [])].map(({ node }) => node));
  list.replaceChildren(
    ...[...nodes].map((node) => {
      const anchor = document.createElement('span');
      anchor.dataset['node'] = scene.picture.nodes.id[node]!;
      anchor.style.transform = `translate(${screenX(view, places.x[node]!)}px, ${screenY(view, places.y[node]!)}px)`;
      return anchor;
    }),
  );
}
