import { facebook } from './facebook/network';
import { instagram } from './instagram/network';
import type { Network } from './network';
import { vk } from './vk/network';

/** Every network, in the order people see them. */
export const networks: readonly Network[] = [vk, facebook, instagram];

/** The network a page belongs to. */
export function networkFor(url: URL): Network | undefined {
  return networks.find((network) => network.owns(url));
}
