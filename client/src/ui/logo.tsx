/** A weave of three threads by three. */
export const Logo = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <g fill="none" strokeWidth="3.2" strokeLinecap="round">
      <path className="ts-logo-warp" d="M6 2.5v23M14 2.5v23M22 2.5v23" />
      <path
        className="ts-logo-gap"
        strokeWidth="6.4"
        strokeLinecap="butt"
        d="M2.5 6h7M18.5 6h7M10.5 14h7M2.5 22h7M18.5 22h7"
      />
      <path
        className="ts-logo-weft"
        d="M2.5 6h7.2M18.3 6h7.2M10.3 14h7.4M2.5 14h.4M25.1 14h.4M2.5 22h7.2M18.3 22h7.2"
      />
    </g>
  </svg>
);
