import type { SeenPages } from '../../../../components/dashboard/shell/desk-context';
import { noHealth } from '../../../../domain/health/network-health';

/** Nobody has looked at a network's page in this browser yet. */
export const nothingSeen: SeenPages = {
  health: async () => ({
    vk: noHealth,
    facebook: noHealth,
    instagram: noHealth,
    threads: noHealth,
    x: noHealth,
  }),
  openPosts: async () => [],
  closeOpenPost: async () => undefined,
};
