import { useState } from 'react';
import { useTerritoryTies } from '../api/queries.ts';
import { territoryEvidence } from '../evidence/evidence.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PageScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { PartError } from '../states/part-error.tsx';
import { TwoPartBar } from '../ui/share-bar.tsx';
import { territoryRows, type TerritoryRow } from './territory-rows.ts';

const LEVELS = ['province', 'area'] as const;
/** Eight provinces fit; thirty areas are a list to open. */
const SHOWN = 8;

const Row = ({ row, largest }: { row: TerritoryRow; largest: number }) => {
  const { t } = useWords();
  const { address, go } = useAddress();
  const evidence = territoryEvidence(row.id);
  const pressed = address.evidence === evidence;
  const organizations = t('territories.organizations', { count: row.organizations });
  return (
    <li className={pressed ? 'ts-is-on' : undefined}>
      <button
        type="button"
        aria-pressed={pressed}
        onClick={() => go({ evidence: pressed ? null : evidence })}
      >
        <span className="ts-territory-name">{row.label}</span>
        <span className="ts-territory-count" aria-hidden="true">
          {row.organizations}
        </span>
        <TwoPartBar inside={row.internal} outside={row.external} largest={largest} />
        <span className="ts-territory-ties" aria-hidden="true">
          {row.internal}
          <i> · </i>
          <b>{row.external}</b>
        </span>
        <span className="visually-hidden">
          {t('territories.row', {
            organizations,
            internal: row.internal,
            external: row.external,
          })}
        </span>
      </button>
    </li>
  );
};

/** Where the organisations sit, and how much they work inside and across the border. `areas`: whether the data know any. */
export const TerritoryList = ({ scope, areas }: { scope: PageScope; areas: boolean }) => {
  const { t } = useWords();
  const [chosen, setLevel] = useState<(typeof LEVELS)[number]>('province');
  const [all, setAll] = useState(false);
  const level = areas ? chosen : 'province';
  const ties = useTerritoryTies(scope, level);
  const rows = ties.data ? territoryRows(ties.data) : [];
  const shown = all ? rows : rows.slice(0, SHOWN);
  const largest = Math.max(0, ...rows.map((row) => row.internal + row.external));
  return (
    <>
      <div className="ts-section-head">
        <h3 id="ts-territories" tabIndex={-1}>
          {t('territories.title')}
        </h3>
        {areas && (
          <fieldset className="ts-switch" aria-label={t('territories.level')}>
            {LEVELS.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === level}
                onClick={() => {
                  setLevel(each);
                  setAll(false);
                }}
              >
                {t(`territories.levels.${each}`)}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {ties.isError && <PartError onRetry={() => void ties.refetch()} />}
      {ties.data && rows.length === 0 && <p className="ts-note">{t('territories.none')}</p>}
      {rows.length > 0 && (
        <>
          <p className="ts-territory-key" aria-hidden="true">
            <span>{t('territories.key')}</span>
            <span>{t('territories.count')}</span>
            <span className="ts-key-inside">{t('territories.inside')}</span>
            <span className="ts-key-outside">{t('territories.outside')}</span>
          </p>
          <ul className="ts-territories">
            {shown.map((row) => (
              <Row key={row.id} row={row} largest={largest} />
            ))}
          </ul>
        </>
      )}
      {rows.length > SHOWN && (
        <button type="button" className="ts-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('territories.fewer') : t('territories.all', { count: rows.length })}
        </button>
      )}
    </>
  );
};
