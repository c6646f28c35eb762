import type { Text } from '../../contract/fields.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Meaning } from './heading-words.ts';

/** What the cells of a column say of a meaning. */
export interface Evidence {
  /** How well they fit what the heading says: 0 contradicts, 1 agrees. */
  fit: number;
  /** How sure they make without any heading; 0 when they do not. */
  alone: number;
  reason: Text | null;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const reason = (share: number, it: string, en: string): Text | null =>
  share >= 0.3
    ? { it: `${it}: ${percent(share)} delle celle`, en: `${en}: ${percent(share)} of the cells` }
    : null;

const shared = (share: number, it: string, en: string, alone: number, least = 0.1): Evidence => ({
  fit: Math.max(least, Math.min(1, share * 1.15)),
  alone,
  reason: reason(share, it, en),
});

const text = ({ dates, numbers, yesNo, addresses, mails }: ColumnProfile): number =>
  1 - Math.min(1, Math.max(dates, numbers, yesNo, addresses, mails));
const few = ({ distinct, looked }: ColumnProfile): boolean =>
  distinct * looked <= 30 || distinct < 0.3;
const SURE = 0.8;

type Judge = (profile: ColumnProfile) => Evidence;

const names: Judge = (profile) => ({
  fit: text(profile) * (1 - profile.prose) * (0.85 + 0.3 * Math.min(0.5, profile.bodies)),
  alone:
    profile.bodies >= 0.4 && (!few(profile) || profile.distinct > 0.5)
      ? 0.45 + 0.4 * profile.bodies
      : 0,
  reason: reason(profile.bodies, 'nomi di enti', 'names of bodies'),
});
const titles: Judge = (profile) => ({
  fit: text(profile) * (profile.bodies > 0.7 ? 0.6 : 1) * (profile.places > 0.6 ? 0.4 : 1),
  alone: 0,
  reason: null,
});
const codes: Judge = ({ codes: share, unbroken, prose, dates }) => ({
  fit: Math.max(0.25, share, unbroken) * (1 - prose) * (1 - dates),
  alone: 0,
  reason: reason(share, 'codici', 'codes'),
});
const plain: Judge = (profile) => ({ fit: text(profile), alone: 0, reason: null });
const dates: Judge = ({ dates: share, serials }) =>
  shared(Math.min(1, share + serials), 'date', 'dates', 0);
const amounts: Judge = ({ numbers: share }) => shared(share, 'numeri', 'numbers', 0);
const addresses: Judge = ({ addresses: share }) =>
  shared(share, 'indirizzi web', 'web addresses', 0);
const places: Judge = (profile) => ({
  fit: profile.places >= 0.3 ? 1 : text(profile) * (1 - profile.prose) * 0.9,
  alone: profile.places >= SURE ? 0.35 + 0.4 * profile.places : 0,
  reason: reason(profile.places, 'luoghi noti', 'known places'),
});
const placeCodes: Judge = ({ placeCodes: share, codes: coded, numbers }) => ({
  fit: Math.max(share, coded, numbers * 0.9, 0.1),
  alone: share >= SURE ? 0.9 : 0,
  reason: reason(share, 'codici ISTAT noti', 'known ISTAT codes'),
});

const JUDGES: Partial<Record<Meaning, Judge>> = {
  'organization.name': names,
  name: plain,
  'project.title': titles,
  'organization.kind': (profile) => ({
    fit: few(profile) ? Math.max(0.35, profile.kinds * 1.2) : 0.3 * profile.kinds,
    alone: 0,
    reason: reason(profile.kinds, 'tipi di ente', 'kinds of bodies'),
  }),
  'project.status': (profile) => ({
    fit: few(profile) ? Math.max(0.5, profile.statuses * 1.2) : 0.2,
    alone: few(profile) && profile.statuses >= SURE ? 0.7 : 0,
    reason: reason(profile.statuses, 'stati di un progetto', 'statuses of a project'),
  }),
  'participation.role': (profile) => ({
    fit: few(profile) ? Math.max(0.35, profile.roles * 1.2) : 0.3 * profile.roles,
    alone: few(profile) && profile.roles >= SURE && profile.bodies < 0.3 ? 0.8 : 0,
    reason: reason(profile.roles, 'ruoli', 'roles'),
  }),
  'project.start': dates,
  'project.end': dates,
  'participation.start': dates,
  'participation.end': dates,
  start: dates,
  end: dates,
  'project.grant': amounts,
  'project.cost': amounts,
  'participation.amount': amounts,
  amount: amounts,
  'territory.population': amounts,
  'territory.latitude': amounts,
  'territory.longitude': amounts,
  'organization.website': addresses,
  'project.website': addresses,
  website: addresses,
  'place.name': places,
  'place.code': placeCodes,
  'place.parent.code': codes,
  'place.region.code': codes,
  // Codes that fail their check are still what the heading says: each is pointed out where it stands.
  'organization.id.it-cf': ({ taxCodes: share, codes: coded, numbers }) => ({
    fit: Math.max(0.4, share, 0.6 * Math.max(coded, numbers)),
    alone: share >= SURE ? 0.5 + 0.45 * share : 0,
    reason: reason(
      share,
      'codici fiscali con la cifra di controllo giusta',
      'tax codes with the right check digit',
    ),
  }),
  personal: () => ({ fit: 1, alone: 0, reason: null }),
  nothing: () => ({ fit: 1, alone: 0, reason: null }),
};

/** Meanings that cells may give a column without a heading that says so. */
export const TOLD_BY_CELLS: readonly Meaning[] = [
  'organization.id.it-cf',
  'place.code',
  'place.name',
  'participation.role',
  'project.status',
  'organization.name',
];

export const judge = (meaning: Meaning, profile: ColumnProfile): Evidence => {
  if (profile.looked === 0) return { fit: 0.7, alone: 0, reason: null };
  const known = JUDGES[meaning];
  if (known !== undefined) return known(profile);
  return meaning.includes('.id.') || meaning === 'identifier' ? codes(profile) : plain(profile);
};
