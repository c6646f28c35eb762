import { useEffect, useRef } from 'react';
import type { Facets } from '../../../server/contract/scope.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import type { PageScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { Brief } from './brief.tsx';
import { OrganizationDetail } from './organization-detail.tsx';
import { ProjectDetail } from './project-detail.tsx';

interface Props {
  picture: NetworkPicture;
  scope: PageScope;
  facets: Facets;
  hovered: string | null;
  onHover: (id: string | null) => void;
}

const READING = 'reading';

/** One thing at a time: the reading, an organisation, or a project. */
export const Panel = (props: Props) => {
  const { address } = useAddress();
  const { organization, project } = address;
  const shown = organization ?? project ?? READING;
  const root = useRef<HTMLElement>(null);
  const before = useRef(shown);

  useEffect(() => {
    const opened = before.current;
    if (opened === shown) return;
    before.current = shown;
    root.current?.scrollTo(0, 0);
    // The button that changed the panel went with the old content, and the keyboard's place with it: it goes back to
    // the row that had opened the detail, or to the new title. A focus that still has its place is left alone.
    if (document.activeElement !== document.body) return;
    const row = `[data-organization="${CSS.escape(opened)}"]`;
    (root.current?.querySelector<HTMLElement>(row) ?? root.current?.querySelector('h2'))?.focus();
  }, [shown]);

  return (
    <aside id="ts-panel" className="ts-panel" ref={root} tabIndex={-1}>
      {organization !== null && (
        <OrganizationDetail key={organization} {...props} id={organization} />
      )}
      {organization === null && project !== null && (
        <ProjectDetail key={project} {...props} id={project} />
      )}
      {organization === null && project === null && <Brief {...props} />}
    </aside>
  );
};
