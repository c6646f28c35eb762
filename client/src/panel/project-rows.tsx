import { useState } from 'react';
import type { Profile } from '../../../server/contract/insights.ts';
import { formatEuros, formatYears } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAddress } from '../state/use-address.ts';
import { clip } from './clip.ts';
import { SectionHead } from './section-head.tsx';

const SHOWN = 6;

/** The projects of an organisation: its part in each, when, how much. */
export const ProjectRows = ({ projects }: { projects: Profile['projects'] }) => {
  const { t, language } = useWords();
  const { go } = useAddress();
  const [all, setAll] = useState(false);
  const shown = clip(projects, SHOWN, all);
  return (
    <section>
      <SectionHead
        title={t('profile.projects')}
        count={projects.length}
        clipped={shown.length < projects.length}
        all={all}
        onToggle={() => setAll(!all)}
      />
      {projects.length === 0 && <p className="ts-note">{t('profile.noProjects')}</p>}
      <ul className="ts-rows">
        {shown.map((project) => {
          const years = formatYears(project.start, project.end, language);
          return (
            <li key={project.id}>
              <button
                type="button"
                className="ts-project-row"
                onClick={() => go({ project: project.id, organization: null })}
              >
                <span className="ts-project-title">{project.title}</span>
                <span className="ts-project-amount">
                  {project.amount === null ? '' : formatEuros(project.amount, language)}
                </span>
                <span className="ts-project-meta">
                  <span className={`ts-role ts-role-${project.role}`}>
                    {t(`profile.role.${project.role}`)}
                  </span>
                  {years !== null && <span>{years}</span>}
                  <span>{t('profile.participants', { count: project.participants })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
