import { Conflict, type AppError } from '../errors.ts';
import type { RecordType } from '../contract/records.ts';
import { namedRecord, say } from './words.ts';
import type { IdentifiedType, Referrer } from './transaction.ts';

/** A refused commit lists at most this many of its faults; the first one is spelled out. */
const LISTED = 20;

const more = (count: number) =>
  count === 0 ? say('') : say({ it: ` (e altri ${count} casi)`, en: ` (and ${count} more)` });

export const staleRevision = (expected: number, current: number): AppError =>
  new Conflict('stale-revision', {
    it: `I dati sono cambiati nel frattempo: la modifica partiva dalla revisione ${expected}, ora siamo alla ${current}. Rileggere i dati e ripetere la modifica.`,
    en: `The data have changed meanwhile: the change was made against revision ${expected}, the current one is ${current}. Read the data again and repeat the change.`,
  });

export const importAlreadyCommitted = (importId: string, revision: number): AppError =>
  new Conflict('import-already-committed', {
    it: `L'importazione «${importId}» è già stata registrata come revisione ${revision}: non viene ripetuta.`,
    en: `The import "${importId}" was already committed as revision ${revision}: it is not repeated.`,
  });

const danglingText = (fault: Referrer) =>
  say(
    namedRecord(fault.type, fault.id),
    { it: `, campo ${fault.field}: `, en: `, field ${fault.field}: ` },
    namedRecord(fault.to, fault.target),
    {
      it: ' non esiste o viene eliminato con la stessa modifica.',
      en: ' does not exist or is deleted by the same change.',
    },
  );

export const danglingReference = (faults: readonly [Referrer, ...Referrer[]]): AppError =>
  new Conflict(
    'dangling-reference',
    say(danglingText(faults[0]), more(faults.length - 1), {
      it: ' Aggiungere ciò che manca, oppure togliere prima il riferimento.',
      en: ' Add what is missing, or remove the reference first.',
    }),
    {
      errors: faults.slice(0, LISTED).map((fault) => ({
        path: `${fault.type}/${fault.id}/${fault.field}`,
        detail: danglingText(fault),
      })),
    },
  );

/** The same identifier on two records, or twice on one. */
export interface IdentifierClash {
  type: IdentifiedType;
  key: string;
  ids: [string, string];
}

const clashText = ({ type, key, ids: [first, second] }: IdentifierClash) =>
  first === second
    ? say(
        {
          it: `L'identificativo ${key} è ripetuto in `,
          en: `The identifier ${key} is listed twice in `,
        },
        namedRecord(type, first),
        '.',
      )
    : say(
        {
          it: `L'identificativo ${key} è di due record: `,
          en: `The identifier ${key} belongs to two records: `,
        },
        namedRecord(type, first),
        { it: ' e ', en: ' and ' },
        namedRecord(type, second),
        '.',
      );

export const duplicateIdentifier = (
  clashes: readonly [IdentifierClash, ...IdentifierClash[]],
): AppError =>
  new Conflict(
    'duplicate-identifier',
    say(clashText(clashes[0]), more(clashes.length - 1), {
      it: ' Correggere il codice, oppure unire i due record.',
      en: ' Correct the code, or merge the two records.',
    }),
    {
      errors: clashes.slice(0, LISTED).map((clash) => ({
        path: `${clash.type}/${clash.ids[1]}/identifiers`,
        detail: clashText(clash),
      })),
    },
  );

export const changedSince = (
  number: number,
  touched: readonly [{ type: RecordType; id: string }, ...{ type: RecordType; id: string }[]],
): AppError =>
  new Conflict(
    'changed-since',
    say(
      {
        it: `La revisione ${number} non si può annullare: dopo di essa è cambiato `,
        en: `Revision ${number} cannot be undone: a later one changed `,
      },
      namedRecord(touched[0].type, touched[0].id),
      more(touched.length - 1),
      { it: '. Annullare prima le revisioni successive.', en: '. Undo the later revisions first.' },
    ),
    {
      errors: touched.slice(0, LISTED).map(({ type, id }) => ({
        path: `${type}/${id}`,
        detail: namedRecord(type, id),
      })),
    },
  );

export const nothingToRevert = (number: number): AppError =>
  new Conflict('nothing-to-revert', {
    it: `La revisione ${number} è già annullata: i dati sono come prima di essa.`,
    en: `Revision ${number} is already undone: the data are as they were before it.`,
  });
