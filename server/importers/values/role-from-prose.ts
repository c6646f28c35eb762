import type { Role } from '../../contract/participation.ts';
import { wordKey } from '../comparable.ts';

/** Asked in this order: who leads only a part of a project is a partner of the whole. */
const RULES: readonly { role: Role; is: RegExp }[] = [
  { role: 'partner', is: /\b(?:sotto ?progetto|sub ?project|mandante|mandanti|non capofila)\b/u },
  {
    role: 'lead',
    is: /\b(?:capo ?fila|mandatari[ao]|coordin\w*|koordin\w*|leader|lead|leading|promotore|guida|capo ?progetto|titolare|chef de file|federfuhrend\w*|penvoerder|prosjekteier|lider)\b/u,
  },
  {
    role: 'funder',
    is: /\b(?:co ?)?finanziat\w*|\bfund(?:er|ing body)\b|\bsponsor\b|\bdonatore\b|\bfinanceur\b|\bfinanziell\w*/u,
  },
  {
    role: 'supporter',
    is: /\b(?:sostenit\w*|sostegno|patrocin\w*|support\w*|aderent\w*|soutien)\b/u,
  },
  {
    role: 'associate',
    is: /\b(?:associat\w*|assoziiert\w*|terz[ae] part[ei]|third part\w*|subcontractor|affidatari[ao]|collaborator\w*|associe\w*)\b/u,
  },
  {
    role: 'partner',
    is: /\b(?:partner\w*|partecipant\w*|participant\w*|beneficiar\w*|partenaire\w*|socio|attuator\w*|componente|membro|member|deltaker|deltagare)\b/u,
  },
];

/** "Soggetto capofila dell'ATS" -> lead, "Ente gestore partner" -> partner; null when no word says a part. */
export const roleFromProse = (cell: string): Role | null => {
  const words = wordKey(cell);
  return RULES.find(({ is }) => is.test(words))?.role ?? null;
};
