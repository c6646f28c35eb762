import { seededRandom } from '../../server/analytics/random.ts';

/** A two-mode network: the members of each project. */
export interface Affiliations {
  organizations: number;
  projects: number[][];
}

const LARGEST_PROJECT = 40;
/** Share of organisations that take part in one project only, as in Italian and European funding. */
const ONCE = 0.65;
/** Share of places in a project that go to organisations of its own neighbourhood. */
const NEAR = 0.85;

/** Cumulative chances of the sizes 2, 3, ... : a power law. */
const sizeChances = (() => {
  let sum = 0;
  return Array.from({ length: LARGEST_PROJECT - 1 }, (_, i) => (sum += (i + 2) ** -2.05));
})();

/**
 * A network like those of funding programmes, of about so many participations: sizes of projects and numbers of projects of
 * organisations have heavy tails, two in three organisations take part once, and partners are found nearby. Same seed, same network.
 */
export function generate(participations: number, seed: number): Affiliations {
  const rng = seededRandom(seed);
  const below = (n: number): number => Math.floor(rng() * n);
  const sizes: number[] = [];
  for (let places = 0; places < participations;) {
    const drawn = rng() * sizeChances.at(-1)!;
    const size = 2 + sizeChances.findIndex((chance) => drawn < chance);
    sizes.push(size);
    places += size;
  }
  const organizations = Math.round(participations * 0.325);
  const regulars = Math.max(2, Math.round(organizations * (1 - ONCE)));
  const neighbourhoods = Math.max(1, Math.round(sizes.length / 60));
  const perNeighbourhood = regulars / neighbourhoods;
  let newcomer = regulars;
  const projects = sizes.map((size, project) => {
    const home = Math.floor((project / sizes.length) * neighbourhoods);
    const members = new Set<number>();
    for (let tries = 0; members.size < size && tries < 20 * size; tries++) {
      // One place in each project is kept for an organisation that also works elsewhere.
      const place = size - members.size;
      if (place > 1 && newcomer < organizations && rng() < 0.52) members.add(newcomer++);
      // The cube gathers projects on a few.
      else if (rng() < NEAR)
        members.add(Math.min(regulars - 1, Math.floor((home + rng() ** 3) * perNeighbourhood)));
      else members.add(below(regulars));
    }
    return [...members].toSorted((a, b) => a - b);
  });
  return { organizations, projects };
}
