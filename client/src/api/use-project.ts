import { useQuery } from '@tanstack/react-query';
import type { Participation } from '../../../server/contract/participation.ts';
import type { Project } from '../../../server/contract/project.ts';
import type { Page } from './answers.ts';
import { callApi } from './client.ts';

export interface ProjectDetail {
  project: Project;
  participations: Participation[];
}

const LARGEST_PAGE = '500';

/** A project and who takes part in it; asked only with an id. */
export const useProject = (id: string | null) =>
  useQuery({
    queryKey: ['project', id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<ProjectDetail> => {
      const [project, participations] = await Promise.all([
        callApi<Project>(`/projects/${encodeURIComponent(id ?? '')}`, { signal }),
        callApi<Page<Participation>>('/participations', {
          query: [
            ['project', id ?? ''],
            ['limit', LARGEST_PAGE],
          ],
          signal,
        }),
      ]);
      return { project, participations: participations.items };
    },
  });
