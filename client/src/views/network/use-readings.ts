import { useMemo } from 'react';
import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../../server/contract/network.ts';
import { useMeasureRun, type MeasureRun } from '../../api/measures.ts';
import { useMeasures } from '../../api/queries.ts';
import type { Reading } from '../../graph/types.ts';
import { useWords } from '../../i18n/use-words.ts';
import { scopeQuery, type PageScope } from '../../state/scope.ts';
import { useAddress } from '../../state/use-address.ts';
import { isNumeric, sayFigure } from '../measures/figures.ts';

/** What size or colour of the circles can stand for besides partners and communities. */
const canBeShown = ({ of, projections, columns }: MeasureDescription): boolean =>
  of === 'nodes' && projections.includes('organizations') && isNumeric(columns['value']?.format);

interface Shown {
  reading: Reading | null;
  run: MeasureRun;
}

const useReading = (
  measure: MeasureDescription | undefined,
  picture: NetworkPicture,
  scope: PageScope,
): Shown => {
  const { language } = useWords();
  const run = useMeasureRun(measure?.id ?? null, scopeQuery(scope), language);
  const { result } = run;
  const reading = useMemo((): Reading | null => {
    if (measure === undefined || result === undefined || result.revision !== picture.revision)
      return null;
    const values = result.columns['value'] ?? [];
    const of = new Map(result.columns['id']?.map((id, at) => [id, values[at]]));
    return {
      title: measure.title[language],
      values: picture.nodes.id.map((id) => {
        const value = of.get(id);
        return typeof value === 'number' ? value : null;
      }),
      say: (value) => sayFigure(value, measure.columns['value']?.format, language),
    };
  }, [measure, result, picture, language]);
  return { reading, run };
};

/** What the address says that size and colour stand for, as far as it has been computed. */
export const useReadings = (picture: NetworkPicture, scope: PageScope) => {
  const { address } = useAddress();
  const list = useMeasures();
  const measures = useMemo(() => (list.data?.items ?? []).filter(canBeShown), [list.data]);
  const named = (id: string | undefined) => measures.find((measure) => measure.id === id);
  const size = useReading(named(address.options['grandezza']), picture, scope);
  const colour = useReading(named(address.options['colore']), picture, scope);
  return { measures, size, colour };
};
