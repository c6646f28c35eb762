import { body } from './body.ts';
import type { NameEvidence, RecordEvidence } from './finding.ts';
import { identifiers } from './identifiers.ts';
import { kind } from './kind.ts';
import { legalForm } from './legal-form.ts';
import { number } from './number.ts';
import { projects } from './projects.ts';
import { saint } from './saint.ts';
import { seat } from './seat.ts';
import { unit } from './unit.ts';
import { otherWords, placeWords } from './words.ts';

/** What is weighed beside the likeness of the names, in the order in which it is said. */
export const NAME_EVIDENCE: readonly NameEvidence[] = [
  number,
  body,
  saint,
  unit,
  placeWords,
  otherWords,
  legalForm,
];
export const RECORD_EVIDENCE: readonly RecordEvidence[] = [identifiers, seat, kind, projects];
