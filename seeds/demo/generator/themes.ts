import { THEMES, type ThemeKey } from './names/projects.ts';
import { pick, shuffled, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

export interface Content {
  title: string;
  themes: string[];
  description: string;
}

/** How often a project has the theme its community has most, and how often a second one. */
const OWN_THEME = 0.62;
const SECOND_THEME = 0.32;

const KEYS = Object.keys(THEMES) as ThemeKey[];
const ordinary = KEYS.filter((key) => key !== 'welfareAziendale');

const themesOf = (rng: Rng, { measure, community }: Slot): ThemeKey[] => {
  if (measure === '3') {
    return rng() < SECOND_THEME ? ['welfareAziendale', community.theme] : ['welfareAziendale'];
  }
  const first = rng() < OWN_THEME ? community.theme : pick(rng, ordinary);
  if (rng() >= SECOND_THEME) return [first];
  return [first, pick(rng, ordinary.filter((key) => key !== first))];
};

/** Gives each project its themes, a title that no other has and a sentence; throws when a theme has no title left. */
export const createContents = (rng: Rng): ((slot: Slot) => Content) => {
  const titles = new Map<ThemeKey, string[]>(
    KEYS.map((key) => [key, shuffled(rng, THEMES[key].titles)]),
  );
  return (slot) => {
    const themes = themesOf(rng, slot);
    const main = themes.find((key) => (titles.get(key) ?? []).length > 0);
    const title = main === undefined ? undefined : titles.get(main)?.shift();
    if (main === undefined || title === undefined)
      throw new Error(`No title is left for ${themes.join(', ')}: add some to its list.`);
    return {
      title,
      themes: themes.map((key) => THEMES[key].name),
      description: pick<string>(rng, THEMES[main].does),
    };
  };
};
