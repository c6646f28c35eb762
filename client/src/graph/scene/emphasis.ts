import type { Evidence } from '../types.ts';
import type { Scene } from './scene.ts';

/** What of the scene is in the light. Nodes and ties by position. */
export interface Emphasis {
  /** -1 when nothing is selected. */
  selected: number;
  /** Nodes with the dark ring of evidence. */
  ringed: number[];
  /** Nodes that always carry a name, the selected one first. */
  named: number[];
  /** 1 for nodes at full colour; null when all are. */
  lit: Uint8Array | null;
}

/** A subset larger than this is seen as a subset: its members compete for names like all others. */
const NAMED_AT_MOST = 12;

/** A selection fades all but its partners; evidence that isolates fades all but itself; a ring fades nothing. */
export function emphasisOf(
  scene: Scene,
  selected: string | null,
  evidence: Evidence | null,
): Emphasis {
  const chosen = selected === null ? -1 : (scene.indexOf.get(selected) ?? -1);
  const proof = (evidence?.nodes ?? []).flatMap((id) => scene.indexOf.get(id) ?? []);
  const isolates = evidence?.mode === 'isolate' && proof.length > 0;
  return {
    selected: chosen,
    ringed: evidence?.mode === 'ring' ? proof : [],
    named: [
      ...(chosen < 0 ? [] : [chosen]),
      ...(proof.length <= NAMED_AT_MOST ? proof.filter((node) => node !== chosen) : []),
    ],
    lit: chosen >= 0 ? litAround(scene, chosen, proof) : isolates ? only(scene.count, proof) : null,
  };
}

function litAround(scene: Scene, node: number, alsoLit: number[]): Uint8Array {
  const { start, other } = scene.adjacency;
  return only(scene.count, [node, ...other.subarray(start[node], start[node + 1]), ...alsoLit]);
}

function only(count: number, nodes: number[]): Uint8Array {
  const lit = new Uint8Array(count);
  for (const node of nodes) lit[node] = 1;
  return lit;
}

/** Nodes tied to `node`, by position. */
export const partnersOf = ({ adjacency: { start, other } }: Scene, node: number): Int32Array =>
  other.subarray(start[node], start[node + 1]);
