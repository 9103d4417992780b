import { facebookSurfaces } from './facebook';
import { instagramSurfaces } from './instagram';
import type { Surface } from './surface';

/** Every place of the practice networks where a composer stands, or where something only looks like one. */
export const surfaces: readonly Surface[] = [...facebookSurfaces, ...instagramSurfaces];
