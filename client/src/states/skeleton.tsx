/** Grey lines where text will be, only while there has never been any. */
export const Skeleton = ({ lines }: { lines: number }) => (
  <div className="ts-skeleton" aria-hidden="true">
    {Array.from({ length: lines }, (_, at) => (
      <span key={at} style={{ width: `${[92, 64, 86, 48][at % 4]}%` }} />
    ))}
  </div>
);
