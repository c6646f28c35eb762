import type { Language } from '../../../../../server/contract/fields.ts';
import type { ImportTarget } from '../../../../../server/contract/imports.ts';
import type { Words } from '../../../i18n/use-words.ts';
import { capital } from '../../../i18n/capital.ts';
import type { columnsWords } from './words.ts';

type Key = keyof (typeof columnsWords)['it']['targets'];
export const TARGET_GROUPS = [
  'who',
  'codes',
  'seat',
  'project',
  'part',
  'programme',
  'place',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** What a column can be, in the order of the menu. A target that is not here is named by what the server says of it. */
const MENU: readonly [target: string, group: TargetGroup, key: Key][] = [
  ['organization.name', 'who', 'organizationName'],
  ['organization.name@lead', 'who', 'organizationNameLead'],
  ['organization.name@partner', 'who', 'organizationNamePartner'],
  ['organization.kind', 'who', 'organizationKind'],
  ['organization.legalForm', 'who', 'organizationLegalForm'],
  ['organization.aliases', 'who', 'organizationAliases'],
  ['organization.website', 'who', 'organizationWebsite'],
  ['organization.description', 'who', 'organizationDescription'],
  ['organization.id.it-cf', 'codes', 'idCf'],
  ['organization.id.it-piva', 'codes', 'idPiva'],
  ['organization.id.it-runts', 'codes', 'idRunts'],
  ['organization.id.it-ipa', 'codes', 'idIpa'],
  ['organization.id.eu-pic', 'codes', 'idPic'],
  ['organization.territory', 'seat', 'seat'],
  ['organization.territory.code', 'seat', 'seatCode'],
  ['organization.territory.name', 'seat', 'seatName'],
  ['organization.territory.level', 'seat', 'seatLevel'],
  ['organization.territory.parent.name', 'seat', 'seatParentName'],
  ['organization.territory.parent.code', 'seat', 'seatParentCode'],
  ['organization.territory.parent.level', 'seat', 'seatParentLevel'],
  ['project.title', 'project', 'projectTitle'],
  ['project.acronym', 'project', 'projectAcronym'],
  ['project.id.it-cup', 'project', 'projectCup'],
  ['project.id.eu-grant', 'project', 'projectGrantId'],
  ['project.status', 'project', 'projectStatus'],
  ['project.start', 'project', 'projectStart'],
  ['project.end', 'project', 'projectEnd'],
  ['project.grant', 'project', 'projectGrant'],
  ['project.cost', 'project', 'projectCost'],
  ['project.themes', 'project', 'projectThemes'],
  ['project.territories', 'project', 'projectTerritories'],
  ['project.website', 'project', 'projectWebsite'],
  ['project.description', 'project', 'projectDescription'],
  ['participation.role', 'part', 'role'],
  ['participation.amount', 'part', 'amount'],
  ['participation.start', 'part', 'partStart'],
  ['participation.end', 'part', 'partEnd'],
  ['programme.name', 'programme', 'programmeName'],
  ['measure.name', 'programme', 'measureName'],
  ['measure.code', 'programme', 'measureCode'],
  ['territory.name', 'place', 'placeName'],
  ['territory.code', 'place', 'placeCode'],
  ['territory.level', 'place', 'placeLevel'],
  ['territory.parent.name', 'place', 'placeParentName'],
  ['territory.parent.code', 'place', 'placeParentCode'],
  ['territory.parent.level', 'place', 'placeParentLevel'],
  ['territory.population', 'place', 'placePopulation'],
  ['territory.populationYear', 'place', 'placePopulationYear'],
  ['territory.latitude', 'place', 'placeLatitude'],
  ['territory.longitude', 'place', 'placeLongitude'],
];
const KEYS = new Map(MENU.map(([target, , key]) => [target, key]));

const PREFIXES: readonly [prefix: string, group: TargetGroup][] = [
  ['organization.id.', 'codes'],
  ['organization.territory', 'seat'],
  ['organization.', 'who'],
  ['project.', 'project'],
  ['participation.', 'part'],
  ['programme.', 'programme'],
  ['measure.', 'programme'],
];
const groupOf = (target: string): TargetGroup =>
  PREFIXES.find(([prefix]) => target.startsWith(prefix))?.[1] ?? 'place';

export interface TargetNaming {
  t: Words;
  language: Language;
  known: readonly ImportTarget[];
}

/** Codes of a scheme of one's own: `organization.id.source:albo` -> "albo". */
const schemeOf = (target: string): string | null =>
  /^(?:organization|project)\.id\.(?:source:)?(.+)$/.exec(target)?.[1] ?? null;

const SLOT = /^(.+)@(lead|partner|associate|funder|supporter)(?:\.(\d+))?$/;
type Role = 'lead' | 'partner' | 'associate' | 'funder' | 'supporter';

/** What a target is called in the menus: never by its code, if it can be helped. */
export const targetLabel = (naming: TargetNaming, target: string): string => {
  const { t, language, known } = naming;
  const key = KEYS.get(target);
  if (key !== undefined) return t(`import.targets.${key}`);
  // One of several organisations that a row names side by side.
  const [, base, role, number] = SLOT.exec(target) ?? [];
  if (base !== undefined)
    return t('import.targets.ofSlot', {
      label: targetLabel(naming, base),
      role: [t(`profile.role.${role as Role}`), number].filter(Boolean).join(' '),
    });
  const scheme = schemeOf(target);
  if (scheme !== null) return t('import.targets.otherCode', { scheme });
  return known.find(({ name }) => name === target)?.describes[language] ?? target;
};

/** The name of a column's targets, on its chip. */
export const chipLabel = (
  naming: TargetNaming,
  target: string | readonly string[] | null,
): string | null => {
  const targets = target === null ? [] : [target].flat();
  if (targets.length === 0) return null;
  return targets
    .map((each, at) => {
      const label = targetLabel(naming, each);
      return at === 0 ? capital(label) : label;
    })
    .join(' + ');
};

export interface TargetOption {
  target: string;
  label: string;
}
export interface OptionGroup {
  group: TargetGroup;
  options: TargetOption[];
}

/** `organization.id.source:<its heading>`: a code that only this file's author knows. */
const ownCode = (column: string): string => {
  const name = column
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  return `organization.id.source:${name === '' ? 'codice' : name}`;
};

/** The choices for a column, grouped; those whose words contain all that is typed. */
export const targetOptions = (
  naming: TargetNaming,
  column: string,
  typed: string,
): OptionGroup[] => {
  const fixed = new Set(MENU.map(([target]) => target));
  const others = naming.known
    .map(({ name }) => name)
    .filter((name) => !fixed.has(name) && !name.includes('<'));
  const all = [...MENU.map(([target]) => target), ownCode(column), ...others];
  const words = typed.toLocaleLowerCase(naming.language).split(/\s+/).filter(Boolean);
  return TARGET_GROUPS.flatMap((group) => {
    const title = naming.t(`import.groups.${group}`).toLocaleLowerCase(naming.language);
    const options = all
      .filter((target) => groupOf(target) === group)
      .map((target) => ({ target, label: targetLabel(naming, target) }))
      .filter(({ label }) => {
        const text = `${label.toLocaleLowerCase(naming.language)} ${title}`;
        return words.every((word) => text.includes(word));
      });
    return options.length === 0 ? [] : [{ group, options }];
  });
};
