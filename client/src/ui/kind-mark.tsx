import type { Kind } from '../../../server/contract/organization.ts';
import { KIND_SHAPES } from './kinds.ts';

/** The shape of a kind of organisation; its name stands beside it. */
export const KindMark = ({ kind }: { kind: Kind }) => {
  const { path, hollow } = KIND_SHAPES[kind];
  return (
    <svg
      className={hollow ? 'ts-kind ts-kind-hollow' : 'ts-kind'}
      width="14"
      height="14"
      viewBox="-10 -10 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
};
