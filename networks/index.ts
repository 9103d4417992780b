import { facebook } from './facebook/network';
import { instagram } from './instagram/network';
import type { Network } from './network';
import { threads } from './threads/network';
import { vk } from './vk/network';
import { x } from './x/network';

/** Every network, in the order people see them. */
export const networks: readonly Network[] = [vk, facebook, instagram, threads, x];

/** The network a page belongs to. */
export function networkFor(url: URL): Network | undefined {
  return networks.find((network) => network.owns(url));
}
