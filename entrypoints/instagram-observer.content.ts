import { defineContentScript } from '#imports';
import { excludedPages, instagramHosts } from '../networks/hosts';
import { instagramWatcher } from '../networks/instagram/watcher';
import { startObserver } from './page/start-observer';

export default defineContentScript({
  matches: instagramHosts,
  excludeMatches: excludedPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => startObserver(instagramWatcher),
});
