import type { NetworkPicture } from '../../../../server/contract/network.ts';
import type { LabelSizes, NameLabel } from './plan.ts';

/** CSS font of a name: names of projects are italic, everywhere. */
export function nameFont(
  type: NetworkPicture['nodes']['type'][number],
  style: NameLabel['style'],
  sizes: LabelSizes,
  family: string,
): string {
  const slant = type === 'project' ? 'italic ' : '';
  return style === 'plain'
    ? `${slant}400 ${sizes.note}px ${family}`
    : `${slant}600 ${sizes.strong}px ${family}`;
}
