import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import type { Address } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: Partial<Address> };

/** A link to the same page with part of the address changed. It is a real link: it opens in a new tab and can be copied. */
export const Go = ({ to, children, onClick, ...rest }: Props) => {
  const { go, linkTo } = useAddress();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={linkTo(to)} onClick={follow}>
      {children}
    </a>
  );
};
