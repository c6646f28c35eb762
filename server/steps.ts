/** Work in steps of a few milliseconds each: whoever drives it may let others work in between. */
export type Steps<R> = Generator<undefined, R>;

/** All of it at once. */
export const allAtOnce = <R>(steps: Steps<R>): R => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
