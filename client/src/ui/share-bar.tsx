/** A bar from zero to one. The number it draws is said in words beside it. */
export const ShareBar = ({ share, hue }: { share: number; hue?: number }) => (
  <span className={hue === undefined ? 'ts-bar' : `ts-bar ts-hue-${hue}`} aria-hidden="true">
    <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
  </span>
);

/** Two parts of one amount, each a share of `largest`, so that the bars of a list can be compared. */
export const TwoPartBar = (o: { inside: number; outside: number; largest: number }) => {
  const percent = (value: number) => `${o.largest === 0 ? 0 : (value / o.largest) * 100}%`;
  return (
    <span className="ts-bar ts-bar-two" aria-hidden="true">
      <span className="ts-bar-inside" style={{ width: percent(o.inside) }} />
      <span className="ts-bar-outside" style={{ width: percent(o.outside) }} />
    </span>
  );
};
