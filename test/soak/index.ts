import { kill } from './kill.ts';
import { memory } from './memory.ts';
import type { Soak } from './soak.ts';

export const SOAKS: readonly Soak[] = [kill, memory];
