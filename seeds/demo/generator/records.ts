import type { z } from 'zod';
import type { organization } from '../../../server/contract/organization.ts';
import type { participation } from '../../../server/contract/participation.ts';
import type { programme, programmeMeasure } from '../../../server/contract/programme.ts';
import type { project } from '../../../server/contract/project.ts';
import type { Territory } from '../../../server/contract/territory.ts';
import { buildAreas, type Area } from './areas.ts';
import { periodOf } from './calendar.ts';
import { organizationId, participationId, projectId } from './identifiers.ts';
import { found } from './lookup.ts';
import { costOf, grantsOf, shareOut } from './money.ts';
import { createNamer } from './names/organizations.ts';
import { peopleSlots, type Member } from './organizations.ts';
import { joinProjects, type Partnerships } from './partnerships.ts';
import { territoriesOf } from './places.ts';
import { MEASURE_CODES, MEASURE_PLANS, measureId, PROGRAMME_ID } from './programme.ts';
import { stream, type Rng } from './random.ts';
import { rolesOf } from './roles.ts';
import { planSlots, type Slot } from './slots.ts';
import { contentsOf } from './themes.ts';

/** Records as they are kept in the generated files: without what is absent, without what all of them share. */
export interface DemoRecords {
  areas: { id: string; name: string; provinces: string[]; municipalities: string[] }[];
  programmes: z.input<typeof programme>[];
  measures: z.input<typeof programmeMeasure>[];
  organizations: z.input<typeof organization>[];
  projects: z.input<typeof project>[];
  participations: z.input<typeof participation>[];
}

const SCHEME = 'source:demo';

const programmeRecords = (): Pick<DemoRecords, 'programmes' | 'measures'> => ({
  programmes: [
    {
      id: PROGRAMME_ID,
      name: 'Cantiere sociale (programma dimostrativo)',
      funder: 'Regione (dati inventati)',
      start: '2018-01-01',
      description:
        'Programma inventato per mostrare Tessuto: quattro misure con le dotazioni e le proporzioni pubblicate di We.Ca.Re.; organizzazioni, progetti e importi non esistono.',
    },
  ],
  measures: MEASURE_CODES.map((code) => ({
    id: measureId(code),
    code,
    programme: PROGRAMME_ID,
    name: MEASURE_PLANS[code].name,
    budget: MEASURE_PLANS[code].budget,
    description: MEASURE_PLANS[code].description,
  })),
});

/** Every fifth organisation has a number, as if a register had given it one. */
const organizationRecords = (members: Member[]): DemoRecords['organizations'] =>
  members.map((member, at) => ({
    id: organizationId(member.name),
    name: member.name,
    kind: member.kind,
    legalForm: member.legalForm,
    territory: member.seat.id,
    ...(at % 5 === 0 && {
      identifiers: [{ scheme: SCHEME, value: `ENTE-${String(at + 1).padStart(4, '0')}` }],
    }),
  }));

const projectRecords = (
  streamOf: (label: string) => Rng,
  slots: Slot[],
  partnerships: Partnerships,
  areas: Map<string, Area>,
): DemoRecords['projects'] => {
  const contents = contentsOf(streamOf('contents'), slots);
  const calendar = streamOf('calendar');
  const money = streamOf('money');
  const places = streamOf('places');
  const membersOf = (slot: Slot) => found(partnerships, slot.key);
  return MEASURE_CODES.flatMap((measure) => {
    const own = slots.filter((slot) => slot.measure === measure);
    const grants = grantsOf(money, measure, own, (slot) => membersOf(slot).length);
    return own.map((slot) => {
      const { title, themes, description } = found(contents, slot.key);
      const { start, end, status } = periodOf(calendar, slot);
      const grant = found(grants, slot.key);
      return {
        id: projectId(slot.key),
        title,
        description,
        themes,
        identifiers: [{ scheme: SCHEME, value: slot.key.toUpperCase() }],
        measure: measureId(measure),
        status,
        start,
        end,
        grant,
        cost: costOf(money, grant),
        territories: territoriesOf(places, slot, membersOf(slot), areas),
      };
    });
  });
};

const participationRecords = (
  streamOf: (label: string) => Rng,
  partnerships: Partnerships,
  grants: Map<string, number>,
): DemoRecords['participations'] => {
  const rng = streamOf('participations');
  return [...partnerships].flatMap(([key, members]) => {
    const roles = rolesOf(rng, members);
    const amounts = shareOut(rng, found(grants, projectId(key)), roles);
    return members.map((member, at) => ({
      id: participationId(key, member.name),
      organization: organizationId(member.name),
      project: projectId(key),
      role: roles[at],
      ...(amounts[at] !== null && { amount: amounts[at] }),
    }));
  });
};

/** The whole demonstration programme on the given region; the same seed always gives the same records. */
export const generateDemo = (territories: Territory[], seed: number): DemoRecords => {
  const streamOf = (label: string): Rng => stream(seed, label);
  const areaList = buildAreas(territories);
  const areas = new Map(areaList.map((area) => [area.key, area]));
  const slots = planSlots(streamOf('slots'));
  const members = peopleSlots(
    streamOf('organizations'),
    createNamer(streamOf('names')),
    slots,
    areas,
  );
  const partnerships = joinProjects(streamOf('partnerships'), slots, members);
  const projects = projectRecords(streamOf, slots, partnerships, areas);
  const grants = new Map(projects.map((record) => [record.id, record.grant ?? 0]));
  return {
    areas: areaList.map(({ id, name, province, municipalities }) => ({
      id,
      name,
      provinces: [province],
      municipalities: municipalities.map((place) => place.code ?? '').toSorted(),
    })),
    ...programmeRecords(),
    organizations: organizationRecords(members),
    projects,
    participations: participationRecords(streamOf, partnerships, grants),
  };
};
