import { describe, expect, it } from 'vitest';
import { runKey } from '../../../client/src/graph/stage/keys.ts';

function press(key: string, over: Partial<{ ctrlKey: boolean; back: boolean }> = {}) {
  const done: string[] = [];
  const say = (word: string) => () => void done.push(word);
  const used = runKey(
    { key, altKey: false, ctrlKey: over.ctrlKey ?? false, metaKey: false },
    {
      walk: (direction) => void done.push(direction),
      open: say('open'),
      back: () => {
        done.push('back');
        return over.back ?? true;
      },
      first: say('first'),
      zoomIn: say('in'),
      zoomOut: say('out'),
      fit: say('fit'),
    },
  );
  return { used, done };
}

describe('keys of the stage', () => {
  it.each([
    ['ArrowLeft', 'ArrowLeft'],
    ['ArrowUp', 'ArrowUp'],
    ['Enter', 'open'],
    ['Home', 'first'],
    ['+', 'in'],
    ['-', 'out'],
    ['0', 'fit'],
    ['Escape', 'back'],
  ])('%s does %s and is used up', (key, word) => {
    expect(press(key)).toEqual({ used: true, done: [word] });
  });

  it('leaves Escape to the page when there is nothing to step back from', () => {
    expect(press('Escape', { back: false }).used).toBe(false);
  });

  it('leaves other keys, and keys with a modifier, to the browser', () => {
    expect(press('Tab')).toEqual({ used: false, done: [] });
    expect(press('+', { ctrlKey: true })).toEqual({ used: false, done: [] });
    expect(press('constructor')).toEqual({ used: false, done: [] });
  });
});
