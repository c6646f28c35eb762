import { createCache, type Asker, type Shared } from '../../analytics/cache.ts';
import type { Network } from '../../network/types.ts';

/**
 * Gives the result kept under `key`, or the one that `compute` promises; equal requests meanwhile share the computation, and the last
 * of them to go away stops it.
 */
export type Keep = <T>(
  key: string,
  compute: (shared: Shared) => T | Promise<T>,
  asker?: Asker,
) => Promise<T>;

/**
 * Results of each network, kept as long as the network is. By network rather than by revision: the same revision becomes another
 * network when the day changes which territory lies in which.
 */
export const createResults = (capacity: number): ((network: Network) => Keep) => {
  const kept = new WeakMap<Network, Keep>();
  return (network) => {
    const known = kept.get(network);
    if (known !== undefined) return known;
    const cache = createCache({ capacity });
    const keep: Keep = (key, compute, asker) =>
      cache.get({ revision: network.revision, key }, async (shared) => compute(shared), asker);
    kept.set(network, keep);
    return keep;
  };
};
