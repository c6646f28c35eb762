import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url';

export type IconName =
  | 'arrow-left'
  | 'check'
  | 'close'
  | 'download'
  | 'error'
  | 'external-link'
  | 'info-circle'
  | 'map-marker'
  | 'refresh'
  | 'search'
  | 'upload'
  | 'warning-circle';

/** An icon of Bootstrap Italia. Decoration only: the words are beside it, or in the name of its button. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className="ts-icon" width={size} height={size} aria-hidden="true" focusable="false">
    <use href={`${sprites}#it-${name}`} />
  </svg>
);
