import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Text } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { InvalidInput } from '../errors.ts';
import type { CommitResult } from '../services/current.ts';
import { createImports } from '../services/imports.ts';
import { flag, onlyWord, textOption, type Command, type CommandContext } from './command.ts';
import { importReport } from './import-report.ts';
import { withCurrent } from './open.ts';
import { startingPoint } from './starting-point.ts';

const FILE: Text = { it: 'il file da importare', en: 'The file to import' };
const AUTHOR = 'cli';

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(
      'unreadable-file',
      {
        it: `«${path}» non si può leggere (${reason}). Controlla il percorso e i permessi.`,
        en: `"${path}" cannot be read (${reason}). Check the path and the permissions.`,
      },
      { cause },
    );
  }
};

const bringsSomething = ({ records }: ImportPreview): boolean =>
  Object.values(records).some(({ created, updated }) => created + updated > 0);

const nothingAccepted = ({ fileName, counts }: ImportPreview): InvalidInput =>
  new InvalidInput('all-rows-rejected', {
    it: `Nessuna delle ${counts.rows} righe di «${fileName}» si può importare: nulla è stato scritto. Correggi gli errori elencati e riprova.`,
    en: `None of the ${counts.rows} rows of "${fileName}" can be imported: nothing was written. Mend the errors listed and try again.`,
  });

const run = async (context: CommandContext): Promise<void> => {
  const { language, config, clock, newId, print } = context;
  const path = onlyWord(context, FILE);
  const file = { name: basename(path), bytes: await readBytes(path) };
  const mappingPath = textOption(context, 'mapping');
  const mapping =
    mappingPath === null ? null : new TextDecoder().decode(await readBytes(mappingPath));

  await withCurrent(config, clock, async (current) => {
    const replaceDemo = flag(context, 'replace-demo');
    const start = await startingPoint(current, { configured: config.seed, replaceDemo });
    const imports = createImports({ current: start.current, clock, newId });
    const preview = await imports.prepare(file, mapping, language);

    let result: CommitResult | null = null;
    if (flag(context, 'commit')) {
      const author = textOption(context, 'author') ?? AUTHOR;
      if (bringsSomething(preview)) await start.plant({ author, language });
      result = await imports.commit(preview.id, author);
    }
    print(
      flag(context, 'json')
        ? JSON.stringify({ ...preview, committed: result }, null, 2)
        : importReport(preview, { result, seed: start.seed }, language),
    );
    if (preview.counts.rejected === preview.counts.rows) throw nothingAccepted(preview);
  });
};

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE --mapping MAP.json [--commit] [--replace-demo] [--author NAME] [--json]',
  describes: {
    it: 'Legge un file e dice che cosa ne verrebbe; con --commit lo scrive, tutto o niente.',
    en: 'Reads a file and says what would come of it; with --commit writes it, all or nothing.',
  },
  options: {
    mapping: { type: 'string' },
    commit: { type: 'boolean' },
    'replace-demo': { type: 'boolean' },
    author: { type: 'string' },
  },
  explains: {
    mapping: {
      it: 'File JSON che dice che cosa vuol dire ogni colonna',
      en: 'JSON file that says what each column means',
    },
    commit: { it: 'Scrive, come una sola revisione', en: 'Writes, as one revision' },
    'replace-demo': {
      it: 'Se ci sono i dati dimostrativi, toglie prima quelli',
      en: 'If the demo data are loaded, takes them away first',
    },
    author: { it: 'Chi compare nella storia', en: 'Who appears in the history' },
  },
  run,
};
