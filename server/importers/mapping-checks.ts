import type { Text } from '../contract/fields.ts';
import type { Mapping } from '../contract/imports.ts';
import { InvalidInput } from '../errors.ts';
import { cleanCell } from './clean-cell.ts';
import { nearest } from './nearest.ts';
import type { PlannedField, RowShape } from './plan.ts';
import { PROBLEMS } from './problem-catalogue.ts';
import { blankFacts, subjectOf } from './row-facts.ts';
import type { Table } from './table.ts';
import { findTarget, TARGETS } from './targets/index.ts';
import { withoutSlot } from './targets/slot.ts';

interface Complaint {
  path: string;
  detail: Text;
}

const refuse = (code: string, complaints: Complaint[], wayOut: Text): void => {
  if (complaints.length === 0) return;
  const join = (language: 'it' | 'en'): string =>
    [...complaints.slice(0, 5).map(({ detail }) => detail[language]), wayOut[language]]
      .filter((sentence) => sentence !== '')
      .join(' ');
  throw new InvalidInput(
    code,
    { it: join('it'), en: join('en') },
    { status: 422, errors: complaints },
  );
};

const orNothing = (names: string[]): Text =>
  names.length === 0
    ? { it: '', en: '' }
    : { it: ` Forse: ${names.join(', ')}.`, en: ` Perhaps: ${names.join(', ')}.` };

/** Every target that the mapping names, with where it names it. */
const namedTargets = (mapping: Mapping): { name: string; path: string }[] => [
  ...Object.entries(mapping.columns).flatMap(([heading, targets]) =>
    [targets].flat().map((name) => ({ name, path: `columns.${heading}` })),
  ),
  ...Object.keys(mapping.constants).map((name) => ({ name, path: `constants.${name}` })),
  ...Object.keys(mapping.values).map((name) => ({ name, path: `values.${name}` })),
];

interface Required {
  is: (name: string) => boolean;
  what: Text;
}

const NAME: Required = {
  is: (name) => name === 'organization.name',
  what: {
    it: 'Nessuna colonna porta il nome dell’organizzazione (organization.name).',
    en: 'No column holds the name of the organisation (organization.name).',
  },
};
const PROJECT: Required = {
  is: (name) =>
    name === 'project.title' || name === 'project.acronym' || name.startsWith('project.id.'),
  what: {
    it: 'Nessuna colonna dice il progetto (project.title o project.id.<schema>).',
    en: 'No column names the project (project.title or project.id.<scheme>).',
  },
};
const PLACE: Required = {
  is: (name) => name === 'territory.name' || name === 'territory.code',
  what: {
    it: 'Nessuna colonna dice il territorio (territory.name o territory.code).',
    en: 'No column names the territory (territory.name or territory.code).',
  },
};

const REQUIRED: Record<RowShape, readonly Required[]> = {
  participations: [NAME, PROJECT],
  projects: [PROJECT],
  organizations: [NAME],
  territories: [PLACE],
};

/** Errors: `unknown-target`, with the nearest names. */
export const checkTargets = (mapping: Mapping): void => {
  const names = TARGETS.map((each) => each.name);
  const unknown = namedTargets(mapping).filter(({ name }) => findTarget(name) === null);
  refuse(
    'unknown-target',
    unknown.map(({ name, path }) => {
      const perhaps = orNothing(nearest(name, names));
      return {
        path,
        detail: {
          it: `La destinazione «${name}» non esiste.${perhaps.it}`,
          en: `The target "${name}" does not exist.${perhaps.en}`,
        },
      };
    }),
    { it: '', en: '' },
  );
};

/** Errors: `missing-target` when no row could stand. */
export const checkShape = (mapping: Mapping, shape: RowShape): void => {
  const filled = namedTargets(mapping).filter(({ path }) => !path.startsWith('values.'));
  const names = filled.map(({ name }) => withoutSlot(name).base);
  refuse(
    'missing-target',
    REQUIRED[shape]
      .filter(({ is }) => !names.some(is))
      .map(({ what }) => ({
        path: 'columns',
        detail: what,
      })),
    { it: 'Aggiungila alla mappatura.', en: 'Add it to the mapping.' },
  );
};

/** Errors: `unknown-column`, with the nearest heading and the list of those there are. */
export const checkColumns = (mapping: Mapping, { columns }: Table): void => {
  const present = new Set(columns);
  const absent = Object.keys(mapping.columns).filter((column) => !present.has(cleanCell(column)));
  const all = columns.map((column) => `«${column}»`).join(', ');
  refuse(
    'unknown-column',
    absent.map((column) => {
      const perhaps = orNothing(nearest(column, columns));
      return {
        path: `columns.${column}`,
        detail: {
          it: `La colonna «${column}» non è nel file.${perhaps.it}`,
          en: `The column "${column}" is not in the file.${perhaps.en}`,
        },
      };
    }),
    { it: `Colonne del file: ${all}.`, en: `Columns of the file: ${all}.` },
  );
};

/** The complaint about a value that the mapping itself gives, if there is one. */
const complaint = (field: PlannedField, value: string, path: string): Complaint[] => {
  const trouble = value === '' ? null : field.read(value, blankFacts(subjectOf(field.target)));
  return trouble === null
    ? []
    : [{ path, detail: PROBLEMS[trouble.code].detail({ ...trouble.facts, value }) }];
};

/** Errors: `unreadable-value`, when what the mapping itself says (constants, and what values stand for) is no value of its target. */
export const checkWords = (
  columns: readonly PlannedField[],
  constants: readonly PlannedField[],
): void => {
  refuse(
    'unreadable-value',
    [
      ...constants.flatMap((field) =>
        complaint(field, cleanCell(field.take([])), `constants.${field.target}`),
      ),
      ...columns.flatMap((field) =>
        [...field.values].flatMap(([written, value]) =>
          complaint(field, value, `values.${field.target}.${written}`),
        ),
      ),
    ],
    { it: 'Correggi la mappatura.', en: 'Mend the mapping.' },
  );
};
