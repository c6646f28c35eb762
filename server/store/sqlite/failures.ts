import { AppError, StoreUnavailable } from '../../errors.ts';

/** Primary result codes of SQLite, https://sqlite.org/rescode.html; extended codes carry them in the low byte. */
const FAILURES: Record<number, (path: string, cause: unknown) => AppError> = {
  5: (path, cause) =>
    new StoreUnavailable(
      {
        it: `Un altro programma sta scrivendo in ${path}: riprovare tra poco.`,
        en: `Another program is writing to ${path}: try again shortly.`,
      },
      { cause },
    ),
  8: (path, cause) => notWritable(path, cause),
  10: (path, cause) =>
    new StoreUnavailable(
      {
        it: `Il disco non legge o non scrive ${path}: controllare il disco. Nulla è stato registrato.`,
        en: `The disk cannot read or write ${path}: check the disk. Nothing was written.`,
      },
      { cause, code: 'store-disk' },
    ),
  11: (path, cause) => damaged(path, cause),
  13: (path, cause) =>
    new AppError(
      'store-full',
      507,
      {
        it: `Non c'è più spazio sul disco per ${path}: liberare spazio e riprovare. Nulla è stato registrato, la lettura continua.`,
        en: `No space is left on the disk for ${path}: free some and try again. Nothing was written, reading goes on.`,
      },
      { cause },
    ),
  14: (path, cause) => notWritable(path, cause),
  26: (path, cause) => damaged(path, cause),
};

export const notWritable = (path: string, cause: unknown): AppError =>
  new StoreUnavailable(
    {
      it: `Non si può scrivere in ${path}: controllare che la cartella esista e i suoi permessi, oppure indicarne un'altra con TESSUTO_DATA.`,
      en: `${path} cannot be written: check that the folder exists and its permissions, or choose another one with TESSUTO_DATA.`,
    },
    { cause, code: 'store-not-writable' },
  );

const damaged = (path: string, cause: unknown): AppError =>
  new AppError(
    'store-damaged',
    500,
    {
      it: `Il file ${path} è danneggiato o non è un archivio di Tessuto: metterlo da parte e ripristinare l'ultima copia di sicurezza.`,
      en: `The file ${path} is damaged or not a Tessuto database: set it aside and restore the last backup.`,
    },
    { cause },
  );

const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;

/** What SQLite said, as an error that a person can act on; anything else passes as it is. */
export const translated = (error: unknown, path: string): unknown => {
  const code = resultCode(error);
  return (code === null ? undefined : FAILURES[code]?.(path, error)) ?? error;
};
