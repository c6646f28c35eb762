import { plainCell } from '../contract/text-cells.ts';
import type { Plan, PlannedField } from './plan.ts';
import { PROBLEMS, type ProblemCode } from './problem-catalogue.ts';
import type { ProblemReport } from './problems.ts';
import { blankFacts, subjectOf, type Facts, type Row, type Subject } from './row-facts.ts';
import { splitCell } from './split-cell.ts';
import type { Table } from './table.ts';
import type { Slot } from './targets/slot.ts';
import { unreadable, type Trouble } from './values/reading.ts';

const DASHES = /^[-–—]{1,3}$/u;
/** What a formula that failed leaves in its cell, in English and Italian. */
const FAILED_FORMULA = /^#(?:REF|RIF|N\/[AD]|NAME|NOME|VALUE|VALORE|DIV\/0|NUM|NULL|NULLO)[!?]?$/iu;

interface CellTrouble extends Trouble {
  column: string | null;
  value: string;
}

interface Reading {
  facts: Facts;
  /** Cells that could not be read and are left out, or that were read with a note. */
  troubles: readonly CellTrouble[];
}

/** What one part of a row says: of its organisations there may be several. */
interface Remembered {
  readings: Reading[];
  isNew: boolean;
}

/**
 * What a cell says to its field: "" when it says nothing. Cells are trimmed, dashes alone are nothing, and the apostrophe that our
 * exports put before what a spreadsheet would compute is taken away.
 */
const wordOf = (cell: string, field: PlannedField, missing: ReadonlySet<string>): string => {
  const trimmed = cell.trim();
  const written = trimmed.startsWith("'") ? plainCell(trimmed) : trimmed;
  if (written === '' || (written.length <= 3 && DASHES.test(written))) return '';
  if (missing.size === 0 && field.values.size === 0) return written;
  const key = written.toLowerCase();
  if (missing.has(key)) return '';
  return field.values.get(key) ?? written;
};

const NONE: readonly CellTrouble[] = [];

const note = (reading: Reading, trouble: CellTrouble): void => {
  reading.troubles = [...reading.troubles, trouble];
};

const read = (field: PlannedField, value: string, reading: Reading): void => {
  if (value === '') return;
  const trouble =
    value.startsWith('#') && FAILED_FORMULA.test(value)
      ? unreadable('spreadsheet-error')
      : field.read(value, reading.facts);
  if (trouble !== null) note(reading, { ...trouble, column: field.heading, value });
};

const areSame = (words: readonly string[], others: readonly string[]): boolean => {
  for (let at = 0; at < words.length; at += 1) if (words[at] !== others[at]) return false;
  return true;
};

/** Equal cells are read once. Rows about one thing often follow each other: the last one is looked at first. */
const remembering = (
  fields: readonly PlannedField[],
  make: (cells: readonly string[]) => Reading[],
): ((cells: readonly string[]) => Remembered) => {
  const known = new Map<string, Remembered>();
  let lastWords: string[] | null = null;
  let last: Remembered = { readings: [], isNew: false };
  return (cells) => {
    const words: string[] = [];
    for (const { take } of fields) words.push(take(cells));
    if (lastWords !== null && areSame(words, lastWords)) return last;
    lastWords = words;
    const key = words.join('\u0000');
    const found = known.get(key);
    if (found !== undefined) return (last = found);
    const readings = make(cells);
    last = { readings, isNew: false };
    known.set(key, last);
    return { readings, isNew: true };
  };
};

const NAME = 'organization.name';
/** What several organisations in one cell may all be told; the rest of the row is about one of them, nobody knows which. */
const SHARED = new Set(['participation.role', 'participation.start', 'participation.end']);

const subjectFields = ({ fields }: Plan, subject: Subject, slot?: Slot): PlannedField[] =>
  fields.filter(
    (field) =>
      subjectOf(field.target) === subject && (slot === undefined || field.slot.id === slot.id),
  );

/** A project or a territory: one in a row. */
const soleReader = (subject: Subject, plan: Plan) => {
  const fields = subjectFields(plan, subject);
  if (fields.length === 0) return null;
  const one = (field: PlannedField, cells: readonly string[]): string => {
    const word = wordOf(field.take(cells), field, plan.missing);
    return field.separator === null ? word : splitCell(word, field.separator).parts.join(' | ');
  };
  return remembering(fields, (cells) => {
    const reading: Reading = { facts: blankFacts(subject), troubles: NONE };
    for (const field of fields) read(field, one(field, cells), reading);
    return [reading];
  });
};

/** The organisations that a slot of a row names, or their parts in the project: as many as the cell of names parts into. */
const slotReader = (subject: 'who' | 'part', slot: Slot, plan: Plan) => {
  const fields = subjectFields(plan, subject, slot);
  const named = subjectFields(plan, 'who', slot).find(
    ({ target, separator }) => target === NAME && separator !== null,
  );

  const words = (field: PlannedField, cells: readonly string[]) => {
    const word = wordOf(field.take(cells), field, plan.missing);
    const { separator } = field;
    return separator === null ? { parts: [word], others: false } : splitCell(word, separator);
  };

  /** The words of a field for `count` organisations, or why it cannot be told which belongs to which. */
  const shares = (field: PlannedField, cells: readonly string[], count: number) => {
    const { parts, others } = words(field, cells);
    if (count === 1 && field !== named) return { given: [parts.join(' | ')], others: false };
    if (parts.length === count && (field.separator !== null || count === 1))
      return { given: parts, others };
    if (SHARED.has(field.target))
      return { given: Array<string>(count).fill(parts[0] ?? ''), others };
    return { given: null, others };
  };

  /** The usual case: one organisation. */
  const readOne = (cells: readonly string[]): Reading => {
    const reading: Reading = { facts: blankFacts(subject), troubles: NONE };
    for (const field of fields) {
      const word = wordOf(field.take(cells), field, plan.missing);
      const { separator } = field;
      read(
        field,
        separator === null ? word : splitCell(word, separator).parts.join(' | '),
        reading,
      );
    }
    if (subject === 'part' && slot.role !== null) reading.facts.participation.role ??= slot.role;
    return reading;
  };

  const readAll = (cells: readonly string[]): Reading[] => {
    if (named === undefined) return [readOne(cells)];
    const count = Math.max(1, words(named, cells).parts.length);
    const readings = Array.from({ length: count }, (): Reading => ({
      facts: blankFacts(subject),
      troubles: NONE,
    }));
    const [first] = readings as [Reading];
    for (const field of fields) {
      const { given, others } = shares(field, cells, count);
      const written = field.take(cells).trim();
      const about = { column: field.heading, value: written };
      if (others) note(first, { ...unreadable('others-dropped'), ...about });
      if (given !== null) {
        readings.forEach((reading, index) => read(field, given[index] ?? '', reading));
      } else if (written !== '' && field.heading !== null) {
        note(first, { ...unreadable('whose-value', { count }), ...about });
      }
    }
    if (subject === 'part' && slot.role !== null) {
      for (const { facts } of readings) facts.participation.role ??= slot.role;
    }
    return readings;
  };
  // Amounts make nearly every part another one: to remember them costs more than to read them.
  return subject === 'part'
    ? (cells: readonly string[]): Remembered => ({ readings: readAll(cells), isNew: true })
    : remembering(fields, readAll);
};

const isError = (code: ProblemCode): boolean => PROBLEMS[code].severity === 'error';

/** Whether anything at all is said of an organisation. */
const isSilent = ({ organization: { name, identifiers, aliases } }: Facts): boolean =>
  name === null && identifiers.length === 0 && aliases.length === 0;

const tellTroubles = (
  row: number,
  troubles: readonly CellTrouble[],
  isNew: boolean,
  report: ProblemReport,
): void => {
  for (const { code, facts, suggest, column, value } of troubles) {
    if (!isNew && !isError(code)) continue;
    report.add(code, { row, column, value }, facts, suggest);
  }
};

/**
 * Table -> what each row says, once for each organisation it names. A cell that cannot be read is reported: an error in every row,
 * a warning where it is said first.
 */
export const mapRows = (table: Table, plan: Plan, report: ProblemReport): Row[] => {
  const { shape } = plan;
  const hasProjects = shape === 'participations' || shape === 'projects';
  const whatOf = hasProjects ? soleReader('what', plan) : null;
  const whereOf = shape === 'territories' ? soleReader('where', plan) : null;
  const slots =
    shape === 'territories'
      ? []
      : plan.slots.map((slot) => ({
          whoOf: slotReader('who', slot, plan),
          partOf: slotReader('part', slot, plan),
        }));
  const rows: Row[] = [];
  const tell = (row: number, { readings, isNew }: Remembered): Reading[] => {
    for (const { troubles } of readings) {
      if (troubles.length > 0) tellTroubles(row, troubles, isNew, report);
    }
    return readings;
  };
  for (const { row, cells } of table.rows) {
    const what = whatOf === null ? null : (tell(row, whatOf(cells))[0]?.facts ?? null);
    const where = whereOf === null ? null : (tell(row, whereOf(cells))[0]?.facts ?? null);
    const before = rows.length;
    for (const { whoOf, partOf } of slots) {
      const who = tell(row, whoOf(cells));
      const parts = tell(row, partOf(cells));
      for (let at = 0; at < who.length; at += 1) {
        const facts = (who[at] as Reading).facts;
        if (isSilent(facts)) continue;
        rows.push({ row, who: facts, what, part: parts[at]?.facts ?? null, where });
      }
    }
    if (rows.length === before) rows.push({ row, who: null, what, part: null, where });
  }
  return rows;
};
