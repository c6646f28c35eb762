import { titleReader } from '../values/text.ts';
import { identifierTarget } from './identifier-target.ts';
import { placeTargets } from './place.ts';
import { address, choice, date, euros, line, list, prose } from './target-kinds.ts';
import { target, type Target } from './target.ts';
import { STATUS_WORDS } from './vocabularies.ts';

export const PROJECT_TARGETS: readonly Target[] = [
  target({
    name: 'project.title',
    describes: { it: 'Titolo del progetto', en: 'Title of the project' },
    read: () => titleReader(400),
    put: (facts, value: string) => {
      facts.project.title ??= value;
    },
  }),
  identifierTarget(
    'project.id.<scheme>',
    {
      it: 'Identificativo del progetto: it-cup, eu-grant, source:<nome>, …',
      en: 'Identifier of the project: it-cup, eu-grant, source:<name>, …',
    },
    ({ project }) => project,
  ),
  line('project.acronym', { it: 'Acronimo', en: 'Acronym' }, 100, (facts, value) => {
    facts.project.acronym ??= value;
  }),
  choice(
    'project.status',
    { it: 'Stato del progetto', en: 'Status of the project' },
    STATUS_WORDS,
    (facts, value) => {
      facts.project.status ??= value;
    },
  ),
  date(
    'project.start',
    { it: 'Inizio del progetto', en: 'Start of the project' },
    (facts, value) => {
      facts.project.start ??= value;
    },
  ),
  date('project.end', { it: 'Fine del progetto', en: 'End of the project' }, (facts, value) => {
    facts.project.end ??= value;
  }),
  euros(
    'project.grant',
    { it: 'Contributo pubblico al progetto, EUR', en: 'Public contribution to the project, EUR' },
    (facts, value) => {
      facts.project.grant ??= value;
    },
  ),
  euros(
    'project.cost',
    { it: 'Costo totale del progetto, EUR', en: 'Total cost of the project, EUR' },
    (facts, value) => {
      facts.project.cost ??= value;
    },
  ),
  list(
    'project.themes',
    { it: 'Temi, separati da ; o |', en: 'Themes, parted by ; or |' },
    400,
    (facts, value) => {
      facts.project.themes = [...facts.project.themes, ...value];
    },
  ),
  list(
    'project.territories',
    {
      it: 'Luoghi in cui il progetto agisce: nomi o codici noti, separati da ; o |',
      en: 'Places where the project acts: known names or codes, parted by ; or |',
    },
    400,
    (facts, value) => {
      facts.project.territories = [...facts.project.territories, ...value];
    },
  ),
  ...placeTargets(
    'project.territory',
    { it: 'Luogo del progetto', en: 'Place of the project' },
    ({ scene }) => scene,
  ),
  address(
    'project.website',
    { it: 'Sito del progetto', en: 'Website of the project' },
    (facts, value) => {
      facts.project.website ??= value;
    },
  ),
  prose(
    'project.description',
    { it: 'Descrizione del progetto', en: 'Description of the project' },
    (facts, value) => {
      facts.project.description ??= value;
    },
  ),
];
