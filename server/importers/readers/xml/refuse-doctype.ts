import type { ImportFile } from '../../table.ts';
import { refuse } from '../refusals.ts';
import { DoctypeRefused } from './scan-xml.ts';

/** Runs a reading of XML and says in words when it met a document type: 422 `document-type`. */
export const refuseDoctype = <T>(file: ImportFile, reading: () => T): T => {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof DoctypeRefused)) throw error;
    throw refuse(
      file,
      'document-type',
      {
        it: 'contiene un DOCTYPE, che potrebbe definire entità XML, e per sicurezza non si legge. Salvalo di nuovo con il suo programma, o togli quella riga.',
        en: 'holds a DOCTYPE, which could define XML entities, and is not read for safety. Save it anew with its own program, or remove that line.',
      },
      { cause: error },
    );
  }
};
