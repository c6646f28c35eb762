interface BadgeProps {
  hue: number;
  letter: string | null;
  title?: string;
}

/** The letter of a community on its hue; without a letter, a plain slate mark. */
export function Badge({ hue, letter, title }: BadgeProps) {
  return (
    <span className={`ts-badge ts-badge-${hue}`} title={title}>
      {letter}
    </span>
  );
}
