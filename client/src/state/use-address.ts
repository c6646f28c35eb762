import { useCallback, useMemo } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';
import { readAddress, writeAddress, type Address } from './address.ts';

export interface Navigation {
  address: Address;
  /** Changes part of the address; `replace` for what the back button should not have to undo one by one. */
  go: (changes: Partial<Address>, options?: { replace?: boolean }) => void;
  /** The link that `go` would open. */
  linkTo: (changes: Partial<Address>) => string;
}

const pathTo = (address: Address): string => {
  const query = writeAddress(address);
  return query === '' ? '/' : `/?${query}`;
};

export function useAddress(): Navigation {
  const search = useSearch();
  const address = useMemo(() => readAddress(search), [search]);
  // The address is read when the change happens: two changes in one gesture both count.
  const go = useCallback<Navigation['go']>((changes, options) => {
    const target = pathTo({ ...readAddress(location.search), ...changes });
    if (target !== pathTo(readAddress(location.search))) navigate(target, options ?? {});
  }, []);
  const linkTo = useCallback<Navigation['linkTo']>(
    (changes) => pathTo({ ...address, ...changes }),
    [address],
  );
  return { address, go, linkTo };
}
