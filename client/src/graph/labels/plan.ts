import type { Box } from './box.ts';

type Point = [number, number];

/** The name of an area, hung on a point of its shore so that it follows the camera between two plannings. */
export interface AreaLabel {
  community: number;
  hue: number;
  letter: string | null;
  /** Empty where only the letter has room. */
  title: string;
  /** Empty there and on narrow stages. */
  subtitle: string;
  /** Stage units. */
  anchor: Point;
  /** Relative to the anchor, px. */
  box: Box;
}

/** The name of a node; box and leader relative to its centre, px. */
export interface NameLabel {
  node: number;
  text: string;
  /** `plate`: the selection, on blue; `tag`: reached with the keyboard or from a list, on white. */
  style: 'plain' | 'strong' | 'plate' | 'tag';
  box: Box;
  leader: [Point, Point] | null;
}

export interface LabelPlan {
  areas: AreaLabel[];
  names: NameLabel[];
}

export const NO_LABELS: LabelPlan = { areas: [], names: [] };

/** Type sizes in px; canvas text never goes below `note`. */
export interface LabelSizes {
  title: number;
  note: number;
  strong: number;
  /** Whether areas have room for a second line. */
  subtitles: boolean;
}

const WIDE = 1180;
const NARROW = 560;

export const labelSizes = (stageWidth: number): LabelSizes => ({
  ...(stageWidth >= WIDE
    ? { title: 16, note: 14, strong: 15 }
    : { title: 15, note: 13, strong: 14 }),
  subtitles: stageWidth >= NARROW,
});

/** Plain names for a stage at rest: about 12 on one of 1040 x 740 px, 16 on one of 1460 x 900; more when zoomed in. */
export const nameBudget = (stage: { width: number; height: number }, zoom: number): number =>
  Math.round(
    Math.min(40, Math.max(4, 6 + stage.width * stage.height * 7.7e-6)) *
      Math.min(4, Math.max(1, zoom) ** 1.2),
  );
