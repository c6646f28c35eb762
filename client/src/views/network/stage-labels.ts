import type { Projection } from '../../../../server/contract/network.ts';
import type { SpokenNode, StageLabels } from '../../graph/types.ts';
import { formatList } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/use-words.ts';
import type { Language } from '../../../../server/contract/fields.ts';
import { KINDS } from '../../ui/kinds.ts';

const PROJECTIONS = [
  'organizations',
  'projects',
  'bipartite',
  'territories',
] as const satisfies Projection[];

const table = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

const partners = (t: Words, node: SpokenNode): string =>
  [
    t('stage.partners', { count: node.partners }),
    ...(node.type === 'organization' ? [t('stage.inProjects', { count: node.projects })] : []),
  ].join(' ');

/** Every word of the picture, in one language. */
export const stageLabels = (t: Words, language: Language): StageLabels => ({
  name: (projection) => t(`stage.name.${projection}`),
  summary: ({ nodes, ties, communities, detached }) =>
    [
      t('stage.summary', {
        nodes: t('stage.size', { count: nodes }),
        ties: t('state.ties', { count: ties }),
      }),
      ...(communities.length > 0
        ? [t('stage.summaryCommunities', { names: formatList(communities, language) })]
        : []),
      ...(detached.length > 0
        ? [t('stage.summaryDetached', { names: formatList(detached, language) })]
        : []),
    ].join(' '),
  keys: t('stage.keys'),
  node: (node) =>
    [
      node.label,
      partners(t, node),
      ...(node.community === null ? [] : [t('stage.community', { name: node.community })]),
      ...(node.selected ? [t('stage.selected')] : []),
    ].join(', '),
  cleared: t('stage.cleared'),
  noneThere: t('stage.noneThere'),
  empty: t('stage.empty'),
  community: (theme, size) =>
    theme === null ? t('stage.size', { count: size }) : `${theme} · ${size}`,
  detached: t('stage.detached'),
  kind: table(KINDS, (kind) => t(`kind.${kind}`)),
  type: table(['organization', 'project', 'territory'], (type) => t(`stage.type.${type}`)),
  partners: (node) => partners(t, node),
  tools: t('stage.tools'),
  zoomIn: t('stage.zoomIn'),
  zoomOut: t('stage.zoomOut'),
  fit: t('stage.fit'),
  legend: {
    name: t('stage.legend'),
    colour: t('stage.colour'),
    communities: t('stage.communities'),
    upTo: t('stage.upTo'),
    others: t('stage.others'),
    size: t('stage.sizeHeading'),
    counts: table(PROJECTIONS, (projection) => t(`stage.counts.${projection}`)),
    tie: table(PROJECTIONS, (projection) => t(`stage.tie.${projection}`)),
    project: t('stage.project'),
    detached: t('stage.group'),
    heaviest: (drawn, all) => t('stage.heaviest', { drawn, all }),
  },
});
