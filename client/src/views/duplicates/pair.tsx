import { Fragment, useId, type ReactNode } from 'react';
import type { Decision, Duplicate } from '../../../../server/contract/imports.ts';
import { formatList } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { differences } from './differences.ts';

type Side = Duplicate['sides']['incoming'];
/** In the order of the buttons. Written here: the contract's list would bring zod into the page. */
const DECISIONS = ['merge', 'separate', 'later'] as const satisfies readonly Decision[];
const ROWS_NAMED = 3;

/** A name with the words marked that the other one has not. */
const MarkedName = ({ name, other }: { name: string; other: string }) => (
  <span className="ts-pair-name">
    {differences(name, other).map(({ text, differs }, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- the stretches of one name never move
      <Fragment key={at}>
        {at > 0 && ' '}
        {differs ? <mark>{text}</mark> : text}
      </Fragment>
    ))}
  </span>
);

/** Where the side comes from, where it is, how much it takes part: "riga 2, Susa", "già presente, Torino, 6 progetti". */
const SideNote = ({ side, other }: { side: Side; other: Side }) => {
  const { t, language } = useWords();
  const named = side.rows.slice(0, ROWS_NAMED).map(String);
  const more = side.rows.length - named.length;
  const rows =
    more > 0
      ? t('duplicates.pair.moreRows', { rows: named.join(', '), count: more })
      : formatList(named, language);
  const parts = [
    side.rows.length > 0 && t('duplicates.pair.inFile', { rows, count: side.rows.length }),
    side.rows.length === 0 && other.rows.length > 0 && t('duplicates.pair.present'),
    side.place,
    side.projects > 0 && t('duplicates.pair.projects', { count: side.projects }),
    ...side.identifiers.slice(0, 2),
  ];
  return (
    <span className="ts-pair-note">
      {parts.filter((part) => part !== false && part !== null).join(', ')}
    </span>
  );
};

const Chips = ({ title, texts, tone }: { title: string; texts: string[]; tone: string }) =>
  texts.length > 0 && (
    <ul className={`ts-pair-chips ts-pair-${tone}`} aria-label={title}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

/** Three decisions of which one is in force. */
export const PairDecision = (o: {
  pair: Duplicate;
  onDecide: (decision: Decision) => void;
  disabled?: boolean;
}) => {
  const { t } = useWords();
  const group = useId();
  const { incoming, existing } = o.pair.sides;
  return (
    <fieldset className="ts-pair-decision" disabled={o.disabled}>
      <legend className="visually-hidden">
        {t('duplicates.pair.decide', { a: incoming.name, b: existing.name })}
      </legend>
      {DECISIONS.map((decision) => (
        <label key={decision}>
          <input
            type="radio"
            name={group}
            value={decision}
            checked={o.pair.decision === decision}
            onChange={() => o.onDecide(decision)}
          />
          <span>{t(`duplicates.pair.decision.${decision}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};

/**
 * Two organisations that may be one: both names with what differs marked, where each stands, reasons for and against; what can be
 * done about them stands at the end (`PairDecision`, or buttons).
 */
export const Pair = ({ pair, children }: { pair: Duplicate; children?: ReactNode }) => {
  const { t } = useWords();
  const { incoming, existing } = pair.sides;
  return (
    <article className="ts-pair" data-pair={pair.id}>
      <div className="ts-pair-sides">
        <div className="ts-pair-side">
          <MarkedName name={incoming.name} other={existing.name} />
          <SideNote side={incoming} other={existing} />
        </div>
        <span className="ts-pair-between">
          <span aria-hidden="true">↔</span>
          <span className="visually-hidden">{t('duplicates.pair.between')}</span>
        </span>
        <div className="ts-pair-side">
          <MarkedName name={existing.name} other={incoming.name} />
          <SideNote side={existing} other={incoming} />
        </div>
      </div>
      <div className="ts-pair-foot">
        <div className="ts-pair-why">
          <Chips title={t('duplicates.pair.reasons')} texts={pair.reasons} tone="for" />
          <Chips title={t('duplicates.pair.against')} texts={pair.against} tone="against" />
        </div>
        {children}
      </div>
    </article>
  );
};
