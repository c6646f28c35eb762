import { describe, expect, it } from 'vitest';
import { emphasisOf } from '../../../client/src/graph/scene/emphasis.ts';
import { buildScene } from '../../../client/src/graph/scene/scene.ts';
import { pictureOf } from '../../helpers/picture.ts';

const scene = buildScene(
  pictureOf(
    ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ),
);
const lit = (emphasis: { lit: Uint8Array | null }) => emphasis.lit && [...emphasis.lit];

describe('emphasisOf', () => {
  it('leaves everything lit when nothing is asked', () => {
    expect(emphasisOf(scene, null, null)).toEqual({
      selected: -1,
      ringed: [],
      named: [],
      lit: null,
    });
  });

  it('fades all but the selected organisation and its partners', () => {
    const emphasis = emphasisOf(scene, 'a', null);
    expect(lit(emphasis)).toEqual([1, 1, 0, 0]);
    expect(emphasis.named).toEqual([0]);
  });

  it('rings evidence and fades nothing', () => {
    const emphasis = emphasisOf(scene, null, { label: '', nodes: ['b', 'd'], mode: 'ring' });
    expect(emphasis).toMatchObject({ ringed: [1, 3], named: [1, 3], lit: null });
  });

  it('isolates evidence by fading the rest', () => {
    const emphasis = emphasisOf(scene, null, { label: '', nodes: ['c'], mode: 'isolate' });
    expect(lit(emphasis)).toEqual([0, 0, 1, 0]);
    expect(emphasis.ringed).toEqual([]);
  });

  it('keeps evidence lit beside a selection', () => {
    const evidence = { label: '', nodes: ['d'], mode: 'ring' } as const;
    expect(lit(emphasisOf(scene, 'a', { ...evidence, nodes: ['d'] }))).toEqual([1, 1, 0, 1]);
  });

  it('ignores what is not in the picture: an address may outlive a filter', () => {
    const gone = emphasisOf(scene, 'gone', { label: '', nodes: ['gone'], mode: 'isolate' });
    expect(gone).toEqual({ selected: -1, ringed: [], named: [], lit: null });
  });

  it('lets the members of a large subset compete for names like all others', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const many = buildScene(pictureOf(nodes.map((id) => ({ id }))));
    expect(emphasisOf(many, null, { label: '', nodes, mode: 'isolate' }).named).toEqual([]);
  });
});
