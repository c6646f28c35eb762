import type { Dataset } from '../contract/dataset.ts';
import { Conflict } from '../errors.ts';
import { natureOf } from './records-nature.ts';

/**
 * Real and invented records never stand together: what a page or a report then says would be neither.
 * @throws Conflict `demo-loaded` for real rows among invented records, `mixed-data` for the contrary
 */
export const requireOneNature = (
  dataset: Dataset,
  incoming: { real: boolean; fictional: boolean },
): void => {
  const nature = natureOf(dataset);
  if (nature === 'fictional' && incoming.real) {
    throw new Conflict('demo-loaded', {
      it: 'Sono caricati i dati dimostrativi, inventati: i dati veri non si mescolano con essi. Comincia prima da un archivio vuoto («cli seed empty», o POST /api/v1/seeds/empty) e poi importa; «cli import» lo fa da sé con --replace-demo. Si può sempre tornare indietro.',
      en: 'The invented demo data are loaded: real data are not mixed with them. First begin with an empty start ("cli seed empty", or POST /api/v1/seeds/empty), then import; "cli import" does so itself with --replace-demo. It can always be undone.',
    });
  }
  if (incoming.fictional && (nature === 'real' || incoming.real)) {
    throw new Conflict('mixed-data', {
      it: 'I dati presenti sono veri: righe inventate ("fictional": true nella mappatura) non si mescolano con essi. Togli "fictional", oppure carica prima i dati dimostrativi.',
      en: 'The data here are real: invented rows ("fictional": true in the mapping) are not mixed with them. Leave "fictional" out, or load the demo data first.',
    });
  }
};
