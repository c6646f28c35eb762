/** A bar from the middle: to the right towards +1, to the left towards −1. The number it draws stands beside it. */
export const IndexBar = ({ value }: { value: number }) => {
  const length = Math.min(1, Math.abs(value)) * 50;
  return (
    <span className="ts-index-bar" aria-hidden="true">
      <span
        className={value < 0 ? 'ts-index-less' : 'ts-index-more'}
        style={{ width: `${length}%`, left: `${value < 0 ? 50 - length : 50}%` }}
      />
    </span>
  );
};
