import { line } from './target-kinds.ts';
import type { Target } from './target.ts';

export const PROGRAMME_TARGETS: readonly Target[] = [
  line('programme.name', { it: 'Programma', en: 'Programme' }, 400, (facts, value) => {
    facts.programme.name ??= value;
  }),
  line(
    'measure.name',
    { it: 'Misura (linea di intervento)', en: 'Measure (line of intervention)' },
    400,
    (facts, value) => {
      facts.measure.name ??= value;
    },
  ),
  line(
    'measure.code',
    { it: 'Sigla o numero della misura', en: 'Code or number of the measure' },
    50,
    (facts, value) => {
      facts.measure.code ??= value;
    },
  ),
];
