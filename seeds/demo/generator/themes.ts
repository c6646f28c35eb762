import { THEMES, type ThemeKey } from './names/projects.ts';
import { pick, shuffled, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

export interface Content {
  title: string;
  themes: string[];
  description: string;
}

/** Share of the projects of a community that have its own theme, and of all that have a second one. */
const OWN_THEME = 0.62;
const SECOND_THEME = 0.32;

const KEYS = Object.keys(THEMES) as ThemeKey[];
const ordinary = KEYS.filter((key) => key !== 'welfareAziendale');

/** Keys of the projects that have the theme of their community. */
const withOwnTheme = (rng: Rng, slots: Slot[]): Set<string> => {
  const ordinarySlots = slots.filter((slot) => slot.measure !== '3');
  const byCommunity = Map.groupBy(ordinarySlots, (slot) => slot.community);
  return new Set(
    [...byCommunity.values()].flatMap((own) =>
      shuffled(rng, own)
        .slice(0, Math.round(OWN_THEME * own.length))
        .map((slot) => slot.key),
    ),
  );
};

/** The themes of each project, a title that no other has and a sentence, by its key; throws when no title is left. */
export const contentsOf = (rng: Rng, slots: Slot[]): Map<string, Content> => {
  const titles = new Map<ThemeKey, string[]>(
    KEYS.map((key) => [key, shuffled(rng, THEMES[key].titles)]),
  );
  const hasTitles = (key: ThemeKey): boolean => (titles.get(key) ?? []).length > 0;
  const own = withOwnTheme(rng, slots);

  const mainTheme = ({ key, measure, community }: Slot): ThemeKey => {
    if (measure === '3') return 'welfareAziendale';
    if (own.has(key)) return community.theme;
    return pick(
      rng,
      ordinary.filter((theme) => theme !== community.theme && hasTitles(theme)),
    );
  };
  const secondThemes = (main: ThemeKey, { measure, community }: Slot): ThemeKey[] => {
    if (rng() >= SECOND_THEME) return [];
    if (measure === '3') return [community.theme];
    return [
      pick(
        rng,
        ordinary.filter((theme) => theme !== main),
      ),
    ];
  };
  const contentOf = (slot: Slot): Content => {
    const main = mainTheme(slot);
    const title = titles.get(main)?.shift();
    if (title === undefined) throw new Error(`No title is left for ${main}: add some to its list.`);
    return {
      title,
      themes: [main, ...secondThemes(main, slot)].map((key) => THEMES[key].name),
      description: pick<string>(rng, THEMES[main].does),
    };
  };

  // Those with the theme of their community choose first, so that its titles do not run out.
  const inTurn = slots.toSorted((a, b) => Number(own.has(b.key)) - Number(own.has(a.key)));
  return new Map(inTurn.map((slot) => [slot.key, contentOf(slot)]));
};
