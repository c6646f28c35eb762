import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { HEADING_WORDS } from '../../server/importers/understand/heading-words.ts';

const PREFACE = `# Headings that an import understands

What the headings of a file are taken to mean, before the cells are looked at. Case, accents, punctuation and the numbering of columns do
not matter; \`projectID\`, \`PROJECT_ID\` and "Project ID" are one; of a heading in two languages either half will do. A heading that holds
more words than these counts as far as they cover it. \`place\` is the seat of the organisation, the place of the project or the territory
itself, by what else the file holds; \`name\`, \`identifier\`, \`amount\`, \`start\`, \`end\`, \`website\` and \`description\` are told by the columns
beside them. Headings under \`personal\` and \`nothing\` are left out.

The page is written from \`server/importers/understand/heading-words.ts\` by \`npm run docs\`.
`;

/** `docs/import-headings.md`: each meaning with the headings that say it. */
export async function headingsPage(): Promise<string> {
  const byMeaning = new Map<string, string[]>();
  for (const { meaning, words } of HEADING_WORDS) {
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), ...words]);
  }
  const sections = [...byMeaning].map(
    ([meaning, words]) => `## \`${meaning}\`\n\n${[...new Set(words)].join(', ')}\n`,
  );
  const text = [PREFACE, ...sections].join('\n');
  const config = await resolveConfig(resolve(import.meta.dirname, 'preface.txt'));
  return format(text, { ...config, parser: 'markdown' });
}
