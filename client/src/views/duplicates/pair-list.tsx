import { useId } from 'react';
import type { Duplicate, DuplicateGroup } from '../../../../server/contract/imports.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { GROUPS } from './groups.ts';
import { Pair } from './pair.tsx';

export interface PairActions {
  onMerge: (pair: Duplicate) => void;
  onSeparate: (pair: Duplicate) => void;
  onLater: (pair: Duplicate) => void;
  busy: boolean;
}

const Actions = ({ pair, actions }: { pair: Duplicate; actions: PairActions }) => {
  const { t } = useWords();
  const names = { a: pair.sides.incoming.name, b: pair.sides.existing.name };
  const button = (action: 'merge' | 'separate' | 'later', act: (pair: Duplicate) => void) => (
    <button
      type="button"
      className={
        action === 'merge' && pair.group !== 'possible'
          ? 'btn btn-primary btn-xs'
          : 'btn btn-outline-primary btn-xs'
      }
      disabled={actions.busy}
      aria-label={t('duplicates.act.of', { action: t(`duplicates.act.${action}`), ...names })}
      onClick={() => act(pair)}
    >
      {t(`duplicates.act.${action}`)}
    </button>
  );
  return (
    <div className="ts-pair-actions">
      {button('merge', actions.onMerge)}
      {button('separate', actions.onSeparate)}
      {button('later', actions.onLater)}
    </div>
  );
};

/** The pairs of one group, with what the group means. */
const Group = (o: {
  group: DuplicateGroup;
  count: number;
  pairs: Duplicate[];
  actions: PairActions;
}) => {
  const { t, language } = useWords();
  const title = useId();
  return (
    <section className="ts-pair-group" aria-labelledby={title}>
      <header>
        <h3 id={title}>
          {t(`duplicates.group.${o.group}.title`)}{' '}
          <span className="ts-pair-count">{formatNumber(o.count, language)}</span>
        </h3>
        <p className="ts-note">{t(`duplicates.group.${o.group}.text`)}</p>
      </header>
      {o.pairs.map((pair) => (
        <Pair key={pair.id} pair={pair}>
          <Actions pair={pair} actions={o.actions} />
        </Pair>
      ))}
    </section>
  );
};

/** Pairs to decide on, in their groups. */
export const PairList = (o: {
  pairs: Duplicate[];
  counts: Record<DuplicateGroup, number>;
  actions: PairActions;
}) =>
  GROUPS.map((group) => {
    const pairs = o.pairs.filter((pair) => pair.group === group);
    return (
      pairs.length > 0 && (
        <Group
          key={group}
          group={group}
          count={o.counts[group]}
          pairs={pairs}
          actions={o.actions}
        />
      )
    );
  });
