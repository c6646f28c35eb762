import type { RecordEvidence } from './finding.ts';

const TOGETHER = -1.8;

/** Who is listed twice in one project is more likely two. */
export const projects: RecordEvidence = {
  id: 'projects',
  weigh: ({ a, b }) => {
    const [fewer, more] = a.projects.length < b.projects.length ? [a, b] : [b, a];
    const known = new Set(more.projects);
    const together = fewer.projects.filter((id) => known.has(id)).length;
    if (together === 0) return null;
    return {
      points: TOGETHER,
      text: () =>
        together === 1
          ? { it: 'insieme in un progetto', en: 'together in a project' }
          : { it: `insieme in ${together} progetti`, en: `together in ${together} projects` },
    };
  },
};
