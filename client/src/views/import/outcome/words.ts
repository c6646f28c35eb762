/** Words of what was done. In both languages. */
const it = {
  done: {
    title: 'Importato',
    rows_one: 'Hai importato {{count, number}} riga di «{{file}}».',
    rows_other: 'Hai importato {{count, number}} righe di «{{file}}».',
    nothing: 'Non c’era nulla di nuovo: i dati sono quelli di prima.',
    now: 'Ora la rete ha {{organizations}} in {{projects}}.',
    undoText: 'Nessuna partecipazione è stata tolta; puoi annullare tutto in un colpo.',
    network: 'Guarda la rete',
    another: 'Importa un altro file',
    undo: 'Annulla tutto',
    undoing: 'Annullo…',
    undone: 'Annullato',
    undoneText: 'I dati sono quelli di prima dell’importazione.',
    demoAgain: 'Riapri i dati dimostrativi',
    revision: 'revisione {{number, number}}',
  },
  foot: 'Il file resta su questo server. Finché non confermi non cambia nulla; dopo, puoi annullare tutto in un colpo.',
};

const en: typeof it = {
  done: {
    title: 'Imported',
    rows_one: 'You have imported {{count, number}} row of “{{file}}”.',
    rows_other: 'You have imported {{count, number}} rows of “{{file}}”.',
    nothing: 'There was nothing new: the data are as before.',
    now: 'The network now has {{organizations}} in {{projects}}.',
    undoText: 'No participation was removed; you can undo all of it at once.',
    network: 'See the network',
    another: 'Import another file',
    undo: 'Undo everything',
    undoing: 'Undoing…',
    undone: 'Undone',
    undoneText: 'The data are as they were before the import.',
    demoAgain: 'Reopen the demonstration data',
    revision: 'revision {{number, number}}',
  },
  foot: 'The file stays on this server. Nothing changes until you confirm; afterwards you can undo all of it at once.',
};

export const outcomeWords = { it, en };
