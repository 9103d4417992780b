import { defineContentScript } from '#imports';
import { vkHosts } from '../networks/hosts';
import { vk } from '../networks/vk/network';
import { startWatch } from './page/start-watch';

export default defineContentScript({
  matches: vkHosts,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startWatch(ctx, vk),
});
