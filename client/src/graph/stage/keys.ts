import { DIRECTIONS } from '../scene/walk.ts';
import type { Direction } from '../scene/walk.ts';

export interface KeyCommands {
  walk: (direction: Direction) => void;
  open: () => void;
  /** @returns false when there was nothing to step back from. */
  back: () => boolean;
  first: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
}

type Command = (keys: KeyCommands) => boolean | void;

const walks = Object.fromEntries(
  Object.keys(DIRECTIONS).map((key) => [key, (keys: KeyCommands) => keys.walk(key as Direction)]),
);

const COMMANDS = new Map<string, Command>(
  Object.entries({
    ...walks,
    Enter: (keys: KeyCommands) => keys.open(),
    ' ': (keys: KeyCommands) => keys.open(),
    Escape: (keys: KeyCommands) => keys.back(),
    Home: (keys: KeyCommands) => keys.first(),
    '+': (keys: KeyCommands) => keys.zoomIn(),
    '=': (keys: KeyCommands) => keys.zoomIn(),
    '-': (keys: KeyCommands) => keys.zoomOut(),
    '0': (keys: KeyCommands) => keys.fit(),
  }),
);

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Runs the command of a key. @returns whether the key was used up; keys with a modifier are the browser's. */
export function runKey(pressed: Pressed, keys: KeyCommands): boolean {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return false;
  const command = COMMANDS.get(pressed.key);
  return command !== undefined && command(keys) !== false;
}
