import { kindFromName } from '../values/kind-from-name.ts';
import { lineReader } from '../values/text.ts';
import { identifierTarget } from './identifier-target.ts';
import { address, choice, date, line, list, prose } from './target-kinds.ts';
import { target, type Target } from './target.ts';
import { KIND_WORDS } from './vocabularies.ts';

export const ORGANIZATION_TARGETS: readonly Target[] = [
  target({
    name: 'organization.name',
    describes: { it: 'Nome dell’organizzazione', en: 'Name of the organisation' },
    read: () => lineReader(400, 'name-too-long'),
    put: (facts, value: string) => {
      facts.organization.name ??= value;
    },
  }),
  identifierTarget(
    'organization.id.<scheme>',
    {
      it: 'Identificativo dell’organizzazione: it-cf, it-runts, it-ipa, eu-pic, source:<nome>, …',
      en: 'Identifier of the organisation: it-cf, it-runts, it-ipa, eu-pic, source:<name>, …',
    },
    ({ organization }) => organization,
  ),
  choice(
    'organization.kind',
    { it: 'Tipo di organizzazione', en: 'Kind of organisation' },
    KIND_WORDS,
    (facts, value) => {
      facts.organization.kind ??= value;
    },
    kindFromName,
  ),
  line(
    'organization.legalForm',
    { it: 'Forma giuridica', en: 'Legal form' },
    200,
    (facts, value) => {
      facts.organization.legalForm ??= value;
    },
  ),
  list(
    'organization.aliases',
    {
      it: 'Altri nomi e sigle, separati da ; o |',
      en: 'Other names and acronyms, parted by ; or |',
    },
    400,
    (facts, value) => {
      facts.organization.aliases = [...facts.organization.aliases, ...value];
    },
  ),
  address(
    'organization.website',
    { it: 'Sito dell’organizzazione', en: 'Website of the organisation' },
    (facts, value) => {
      facts.organization.website ??= value;
    },
  ),
  date(
    'organization.start',
    { it: 'Nascita dell’organizzazione', en: 'Foundation of the organisation' },
    (facts, value) => {
      facts.organization.start ??= value;
    },
  ),
  date(
    'organization.end',
    { it: 'Cessazione dell’organizzazione', en: 'End of the organisation' },
    (facts, value) => {
      facts.organization.end ??= value;
    },
  ),
  prose(
    'organization.description',
    { it: 'Descrizione dell’organizzazione', en: 'Description of the organisation' },
    (facts, value) => {
      facts.organization.description ??= value;
    },
  ),
];
