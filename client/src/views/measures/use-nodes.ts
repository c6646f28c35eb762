import { usePictureOf } from '../../api/queries.ts';
import type { PageScope } from '../../state/scope.ts';
import { networkPart, type Choice } from './choice.ts';

/** The nodes that the measure is taken of, with their names. */
export const useNodes = (choice: Choice | null, scope: PageScope) =>
  usePictureOf(choice === null ? null : networkPart(choice, scope)).data;
