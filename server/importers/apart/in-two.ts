/** An output whose first part is told before the second is made: what a person looks at need not wait for what follows. */
export class InTwo<Now, Later> {
  readonly now: Now;
  readonly later: () => Later;
  constructor(now: Now, later: () => Later) {
    this.now = now;
    this.later = later;
  }
}

/** An output as it arrives. Whether anybody waits for `later` or not, its failure is nobody else's. */
export type Arriving<O> =
  O extends InTwo<infer Now, infer Later> ? { now: Now; later: Promise<Later> } : O;
