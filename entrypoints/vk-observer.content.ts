import { defineContentScript } from '#imports';
import { excludedPages, vkHosts } from '../networks/hosts';
import { vkWatcher } from '../networks/vk/watcher';
import { startObserver } from './page/start-observer';

export default defineContentScript({
  matches: vkHosts,
  excludeMatches: excludedPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => startObserver(vkWatcher),
});
