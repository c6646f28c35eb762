import type { Language, Text } from '../contract/fields.ts';
import type { Cell, ExportTable } from '../exporters/table.ts';
import { NOTE } from '../importers/notes.ts';
import { TEMPLATES, type TemplateShape } from './template-columns.ts';

export const TEMPLATE_NAMES: Record<TemplateShape, Text> = {
  participations: { it: 'Partecipazioni', en: 'Participations' },
  projects: { it: 'Progetti', en: 'Projects' },
  organizations: { it: 'Organizzazioni', en: 'Organisations' },
  territories: { it: 'Territori', en: 'Territories' },
};

const ROWS: Record<TemplateShape, Text> = {
  participations: {
    it: 'Una riga per ogni ente in un progetto: lo stesso progetto torna su più righe, una per partner.',
    en: 'A row for each organisation in a project: the same project comes on several rows, one a partner.',
  },
  projects: {
    it: 'Una riga per progetto, con il capofila e i partner.',
    en: 'A row for each project, with its lead and its partners.',
  },
  organizations: { it: 'Una riga per ente.', en: 'A row for each organisation.' },
  territories: { it: 'Una riga per luogo.', en: 'A row for each place.' },
};

const WORDS = {
  example: { it: 'Esempio', en: 'Example' },
  instructions: { it: 'Istruzioni', en: 'Instructions' },
  column: { it: 'Colonna', en: 'Column' },
  write: { it: 'Che cosa scrivere', en: 'What to write' },
  required: { it: 'Serve', en: 'Needed' },
  optional: { it: 'Se c’è', en: 'If there is' },
  rows: { it: 'Righe', en: 'Rows' },
  mark: { it: 'Note', en: 'Notes' },
  marked: {
    it: `La riga che comincia con «${NOTE}» è un esempio inventato: non viene importata, si può togliere o lasciare. Le colonne che non servono si possono togliere, l’ordine non conta, se ne possono aggiungere altre.`,
    en: `The row that begins with "${NOTE}" is an invented example: it is not imported, and may go or stay. Columns that are not needed may go, their order does not matter, others may be added.`,
  },
} satisfies Record<string, Text>;

/** A table to be filled in: headings that are understood by themselves, an example that is not imported, and what to write where. */
export const templateTables = (shape: TemplateShape, language: Language): ExportTable[] => {
  const columns = TEMPLATES[shape];
  const example = columns.map(({ example: cell }, at) =>
    at === 0 ? `${NOTE}${WORDS.example[language]}: ${cell[language]}` : cell[language],
  );
  const help = columns.map(({ heading, help: what, required }): Cell[] => [
    heading[language],
    (required === true ? WORDS.required : WORDS.optional)[language],
    what[language],
  ]);
  return [
    {
      name: TEMPLATE_NAMES[shape][language],
      columns: columns.map(({ heading }) => heading[language]),
      rows: [example],
    },
    {
      name: NOTE + WORDS.instructions[language],
      columns: [WORDS.column[language], '', WORDS.write[language]],
      rows: [
        [WORDS.rows[language], '', ROWS[shape][language]],
        [WORDS.mark[language], '', WORDS.marked[language]],
        ...help,
      ],
      prose: true,
    },
  ];
};
