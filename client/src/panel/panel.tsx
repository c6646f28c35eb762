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

const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** One thing at a time: the reading, an organisation, or a project. The reading waits behind a detail as it was left. */
export const Panel = (props: Props) => {
  const { address } = useAddress();
  const { organization, project } = address;
  const shown = organization ?? project ?? READING;
  const root = useRef<HTMLElement>(null);
  const before = useRef(shown);
  const left = useRef(0);

  useEffect(() => {
    const opened = before.current;
    if (opened === shown || root.current === null) return;
    before.current = shown;
    root.current.scrollTo(0, shown === READING ? left.current : 0);
    // The button that changed the panel went with the old content, and the keyboard's place with it: it goes to the
    // new title, or back to the row that had opened the detail. A focus that still has its place is left alone.
    const title = root.current.querySelector('.ts-detail h2');
    // Where the panel is not beside the picture, what has just been opened may be out of sight.
    if (title && !isOnScreen(title)) title.scrollIntoView({ block: 'start' });
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && focused.checkVisibility()) return;
    const place =
      shown === READING
        ? `.ts-reading [data-organization="${CSS.escape(opened)}"], .ts-reading h2`
        : '.ts-detail h2';
    const candidates = [...root.current.querySelectorAll<HTMLElement>(place)];
    (candidates.find((each) => each.tagName === 'BUTTON') ?? candidates[0])?.focus();
  }, [shown]);

  return (
    <aside
      id="ts-panel"
      className="ts-panel"
      ref={root}
      tabIndex={-1}
      onScroll={(event) => {
        if (shown === READING) left.current = event.currentTarget.scrollTop;
      }}
    >
      {organization !== null && (
        <OrganizationDetail key={organization} {...props} id={organization} />
      )}
      {organization === null && project !== null && (
        <ProjectDetail key={project} {...props} id={project} />
      )}
      <div className="ts-reading" hidden={shown !== READING}>
        <Brief {...props} />
      </div>
    </aside>
  );
};
