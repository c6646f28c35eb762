import type { ReactNode } from 'react';
import type { Insight } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { organizationsOf } from '../evidence/evidence.ts';
import { ClosedCircles, CommunityStrip, DegreeHistogram, ShareSpark } from './sparks.tsx';

type Spark = (picture: NetworkPicture, insight: Insight) => ReactNode;

const closed: Spark = (_, insight) => <ClosedCircles count={insight.evidence.territories.length} />;

/** The percentage that the sentence says; without one, how many of the organisations it is about. */
const shareSaid = (picture: NetworkPicture, insight: Insight): number => {
  const percentage = insight.numbers.find((number) => number.phrase.includes('%'));
  if (percentage) return percentage.value / 100;
  return organizationsOf(insight, picture).length / Math.max(1, picture.nodes.id.length);
};

const share: Spark = (picture, insight) => <ShareSpark share={shareSaid(picture, insight)} />;

/** The word-sized graphic of each kind of sentence. A kind that is not here shows the share it speaks of. */
const SPARKS: Record<string, Spark> = {
  size: (picture) => <DegreeHistogram degrees={picture.nodes.degree} />,
  communities: (picture) => <CommunityStrip communities={picture.communities} />,
  'isolated-territories': closed,
  'absent-territories': closed,
};

export const InsightSpark = (o: { picture: NetworkPicture; insight: Insight }) =>
  (SPARKS[o.insight.id] ?? share)(o.picture, o.insight);
