/** The first `most` of a list, or all of it when it is only one longer: a button that shows one more takes its place. */
export const clip = <T>(items: readonly T[], most: number, all: boolean): readonly T[] =>
  all || items.length <= most + 1 ? items : items.slice(0, most);
