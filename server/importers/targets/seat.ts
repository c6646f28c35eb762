import { choice, line } from './target-kinds.ts';
import type { Target } from './target.ts';
import { LEVEL_WORDS } from './vocabularies.ts';

export const SEAT_TARGETS: readonly Target[] = [
  line(
    'organization.territory',
    { it: 'Sede: nome o codice di un luogo noto', en: 'Seat: name or code of a known place' },
    400,
    (facts, value) => {
      facts.organization.territory ??= value;
    },
  ),
  line(
    'organization.territory.code',
    {
      it: 'Sede: codice; il luogo è creato se manca',
      en: 'Seat: code; the place is created if missing',
    },
    50,
    (facts, value) => {
      facts.seat.code ??= value;
    },
  ),
  line(
    'organization.territory.name',
    {
      it: 'Sede: nome; il luogo è creato se manca',
      en: 'Seat: name; the place is created if missing',
    },
    400,
    (facts, value) => {
      facts.seat.name ??= value;
    },
  ),
  choice(
    'organization.territory.level',
    { it: 'Sede: livello, di norma comune', en: 'Seat: level, municipality unless said' },
    LEVEL_WORDS,
    (facts, value) => {
      facts.seat.level ??= value;
    },
  ),
  line(
    'organization.territory.parent.code',
    { it: 'Luogo che contiene la sede: codice', en: 'Place that contains the seat: code' },
    50,
    (facts, value) => {
      facts.seatParent.code ??= value;
    },
  ),
  line(
    'organization.territory.parent.name',
    { it: 'Luogo che contiene la sede: nome', en: 'Place that contains the seat: name' },
    400,
    (facts, value) => {
      facts.seatParent.name ??= value;
    },
  ),
  choice(
    'organization.territory.parent.level',
    {
      it: 'Luogo che contiene la sede: livello, di norma provincia',
      en: 'Place that contains the seat: level, province unless said',
    },
    LEVEL_WORDS,
    (facts, value) => {
      facts.seatParent.level ??= value;
    },
  ),
];
