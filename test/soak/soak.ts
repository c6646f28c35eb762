/** A promise put to the test for longer than `npm test` can: gives a line of figures, or throws when it is not kept. */
export interface Soak {
  id: string;
  title: string;
  run: (say: (line: string) => void) => Promise<string>;
}
