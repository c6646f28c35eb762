/** The words of the duplicates, in both languages. */
const it = {
  title: 'Doppioni',
  pair: {
    between: 'forse la stessa di',
    inFile_one: 'riga {{rows}}',
    inFile_other: 'righe {{rows}}',
    moreRows: '{{rows}} e altre {{count, number}}',
    present: 'già presente',
    projects_one: '{{count, number}} progetto',
    projects_other: '{{count, number}} progetti',
    reasons: 'A favore',
    against: 'Contro',
    decide: 'Che cosa fare di «{{a}}» e «{{b}}»',
    decision: { merge: 'Unisci', separate: 'Tieni due', later: 'Decidi poi' },
  },
};

const en: typeof it = {
  title: 'Duplicates',
  pair: {
    between: 'perhaps the same as',
    inFile_one: 'row {{rows}}',
    inFile_other: 'rows {{rows}}',
    moreRows: '{{rows}} and {{count, number}} more',
    present: 'already here',
    projects_one: '{{count, number}} project',
    projects_other: '{{count, number}} projects',
    reasons: 'For',
    against: 'Against',
    decide: 'What to do with “{{a}}” and “{{b}}”',
    decision: { merge: 'Merge', separate: 'Keep both', later: 'Decide later' },
  },
};

export const duplicateWords = { it, en };
