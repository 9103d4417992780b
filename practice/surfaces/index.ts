import { facebookSurfaces } from './facebook';
import { instagramSurfaces } from './instagram';
import type { Surface } from './surface';
import { threadsSurfaces } from './threads';
import { vkSurfaces } from './vk';
import { xSurfaces } from './x';

/** Every place of the practice networks where a composer stands, or where something only looks like one. */
export const surfaces: readonly Surface[] = [
  ...vkSurfaces,
  ...facebookSurfaces,
  ...instagramSurfaces,
  ...threadsSurfaces,
  ...xSurfaces,
];
