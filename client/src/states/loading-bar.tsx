import { useLate } from '../ui/use-late.ts';

/** A thin line while something is on its way; what takes less than 0.3 s shows nothing. */
export const LoadingBar = ({ active }: { active: boolean }) => {
  const late = useLate(active);
  return late ? <div className="ts-loading-bar" aria-hidden="true" /> : null;
};
