import { facebookSurfaces } from './facebook';
import { instagramSurfaces } from './instagram';
import type { Surface } from './surface';
import { vkSurfaces } from './vk';

/** Every place of the practice networks where a composer stands, or where something only looks like one. */
export const surfaces: readonly Surface[] = [
  ...vkSurfaces,
  ...facebookSurfaces,
  ...instagramSurfaces,
];
