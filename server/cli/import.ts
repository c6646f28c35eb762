import { basename } from 'node:path';
import type { Text } from '../contract/fields.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { AppError, InvalidInput } from '../errors.ts';
import type { CommitResult } from '../services/current.ts';
import { createDistinctions } from '../services/duplicates-distinctions.ts';
import { createImports, type Imports } from '../services/imports.ts';
import { prepareHere } from '../services/imports-prepare-here.ts';
import { createKeptMappings } from '../services/kept-mappings.ts';
import { EXIT, flag, onlyWord, textOption, type Command, type CommandContext } from './command.ts';
import { filesOf, readBytes, readJson } from './import-files.ts';
import { importReport, refusalReport } from './import-report.ts';
import { withCurrent } from './open.ts';
import { startingPoint, type StartingPoint } from './starting-point.ts';

const FILE: Text = { it: 'il file o la cartella da importare', en: 'The file or folder to import' };
const AUTHOR = 'cli';

/** What became of one file. */
interface Outcome {
  file: string;
  preview: ImportPreview | null;
  committed: CommitResult | null;
  refused: AppError | null;
}

const bringsSomething = ({ records }: ImportPreview): boolean =>
  Object.values(records).some(({ created, updated }) => created + updated > 0);

const nothingAccepted = ({ fileName, counts }: ImportPreview): InvalidInput =>
  new InvalidInput('all-rows-rejected', {
    it: `Nessuna delle ${counts.rows} righe di «${fileName}» si può importare: nulla è stato scritto. Correggi gli errori elencati e riprova.`,
    en: `None of the ${counts.rows} rows of "${fileName}" can be imported: nothing was written. Mend the errors listed and try again.`,
  });

/** The mapping that the words name, with the sheet that they name; null when everything is to be guessed. */
const givenMapping = async (context: CommandContext): Promise<unknown> => {
  const path = textOption(context, 'mapping');
  const sheet = textOption(context, 'sheet');
  const mapping = path === null ? null : await readJson(path);
  return sheet === null ? mapping : { ...(mapping as object | null), sheet };
};

const importOne = async (
  context: CommandContext,
  path: string,
  o: { imports: Imports; start: StartingPoint; mapping: unknown; decisions: unknown },
): Promise<Outcome> => {
  const { language } = context;
  const file = basename(path);
  const outcome: Outcome = { file, preview: null, committed: null, refused: null };
  try {
    const bytes = await readBytes(path);
    let preview = await o.imports.prepare({ name: file, bytes }, o.mapping, { language });
    if (o.decisions !== null)
      preview = await o.imports.revise(preview.id, { decisions: o.decisions }, { language });
    outcome.preview = preview;
    if (preview.counts.rows > 0 && preview.counts.rejected === preview.counts.rows)
      throw nothingAccepted(preview);
    if (!flag(context, 'commit')) return outcome;
    const author = textOption(context, 'author') ?? AUTHOR;
    if (bringsSomething(preview)) await o.start.plant({ author, language });
    outcome.committed = await o.imports.commit(preview.id, { author });
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    outcome.refused = error;
  }
  return outcome;
};

const statusOf = (outcomes: readonly Outcome[]): number => {
  if (outcomes.some(({ refused }) => refused !== null)) return EXIT.badInput;
  return outcomes.some(({ preview }) => (preview?.counts.rejected ?? 0) > 0)
    ? EXIT.rowsRejected
    : 0;
};

const asJson = (outcomes: readonly Outcome[], { language }: CommandContext): unknown => {
  const told = outcomes.map(({ file, preview, committed, refused }) => ({
    fileName: file,
    ...preview,
    committed,
    refused:
      refused === null
        ? null
        : { code: refused.code, status: refused.status, detail: refused.detail[language] },
  }));
  return told.length === 1 ? told[0] : { files: told };
};

const asText = (
  outcomes: readonly Outcome[],
  seed: StartingPoint['seed'],
  { language }: CommandContext,
): string =>
  outcomes
    .flatMap(({ file, preview, committed, refused }) => [
      ...(preview === null
        ? []
        : [
            importReport(preview, { result: committed, seed, refused: refused !== null }, language),
          ]),
      ...(refused === null ? [] : [refusalReport(file, refused, language)]),
    ])
    .join('\n\n');

/** Each file is an import of its own, in the order of names; one that is refused does not keep the others out. */
const run = async (context: CommandContext): Promise<number> => {
  const { config, clock, newId, print } = context;
  const paths = await filesOf(onlyWord(context, FILE));
  const mapping = await givenMapping(context);
  const decisionsPath = textOption(context, 'decisions');
  const decisions = decisionsPath === null ? null : await readJson(decisionsPath);
  const outcomes: Outcome[] = [];

  await withCurrent(config, clock, async (current) => {
    const replaceDemo = flag(context, 'replace-demo');
    const start = await startingPoint(current, { configured: config.seed, replaceDemo });
    const mappings = createKeptMappings(current.store.settings);
    const imports = createImports({
      current: start.current,
      clock,
      newId,
      mappings,
      distinctions: createDistinctions({
        settings: current.store.settings,
        current: start.current,
        clock,
      }),
      prepare: prepareHere,
    });
    for (const path of paths)
      outcomes.push(await importOne(context, path, { imports, start, mapping, decisions }));
    print(
      flag(context, 'json')
        ? JSON.stringify(asJson(outcomes, context), null, 2)
        : asText(outcomes, start.seed, context),
    );
  });
  return statusOf(outcomes);
};

export const importCommand: Command = {
  name: 'import',
  usage:
    'FILE|FOLDER [--mapping MAP.json] [--sheet NAME] [--decisions FILE.json] [--commit] [--replace-demo] [--author NAME] [--json]',
  describes: {
    it: 'Legge un file, o tutti quelli di una cartella, e dice che cosa ne verrebbe; con --commit scrive ciascuno, tutto o niente.',
    en: 'Reads a file, or all those of a folder, and says what would come of it; with --commit writes each, all or nothing.',
  },
  options: {
    mapping: { type: 'string' },
    sheet: { type: 'string' },
    decisions: { type: 'string' },
    commit: { type: 'boolean' },
    'replace-demo': { type: 'boolean' },
    author: { type: 'string' },
  },
  explains: {
    mapping: {
      it: 'File JSON che dice che cosa vuol dire ogni colonna; senza, lo si indovina',
      en: 'JSON file that says what each column means; without it that is guessed',
    },
    sheet: { it: 'Quale foglio di una cartella di lavoro', en: 'Which sheet of a workbook' },
    decisions: {
      it: 'File JSON con le decisioni sui doppioni e su ciò che è sparito',
      en: 'JSON file with decisions about duplicates and what has disappeared',
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
