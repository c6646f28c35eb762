import type { Language, Text } from '../contract/fields.ts';
import type { ActorRole } from '../contract/insights.ts';
import type { Facts } from './facts.ts';
import type { Sentence } from './wording.ts';

/** A way of being central: one file in `roles/`, one line in the registry (`actors.ts`). */
export interface ActorRoleKind {
  role: ActorRole;
  /** Definition of the value with its reference, one line. */
  method: Text;
  /** What the value does not mean. */
  caveat: Text;
  /** What the list is ordered by, for every node of the graph; who has 0 is not listed. */
  values: (facts: Facts) => ArrayLike<number>;
  /** The reason in words, lower case, without the place and without a full stop. */
  reason: (facts: Facts, node: number, value: number, language: Language) => Sentence;
}
