import type { NetworkPicture } from '../../../server/contract/network.ts';
import type { ProjectDetail } from '../api/use-project.ts';
import type { Evidence } from '../graph/types.ts';
import type { Words } from '../i18n/use-words.ts';
import type { Address } from '../state/address.ts';

/** What is pointed out on the picture, in words, and the change of address that takes it away. */
export interface Chip {
  text: string;
  tone: 'evidence' | 'selection';
  removeLabel: string;
  without: Partial<Address>;
}

interface Shown {
  address: Address;
  picture: NetworkPicture | undefined;
  project: ProjectDetail | undefined;
  evidence: Evidence | null;
}

/** A detail hides the evidence behind it; stepping back shows it again. */
export function chipOf(t: Words, { address, picture, project, evidence }: Shown): Chip | null {
  const selection = {
    tone: 'selection',
    removeLabel: t('evidence.removeSelection'),
    without: { organization: null, project: null },
  } as const;
  if (address.organization !== null) {
    const at = picture?.nodes.id.indexOf(address.organization) ?? -1;
    const name = picture?.nodes.label[at];
    return name === undefined ? null : { ...selection, text: t('evidence.partners', { name }) };
  }
  if (address.project !== null) {
    const name = project?.project.title;
    return name === undefined ? null : { ...selection, text: t('evidence.participants', { name }) };
  }
  if (evidence === null) return null;
  return {
    text: t(evidence.nodes.length === 0 ? 'evidence.nothing' : 'evidence.on', {
      what: evidence.label,
    }),
    tone: 'evidence',
    removeLabel: t('evidence.remove'),
    without: { evidence: null },
  };
}
