import { defineContentScript } from '#imports';
import { excludedPages, xHosts } from '../networks/hosts';
import { xWatcher } from '../networks/x/watcher';
import { startObserver } from './page/start-observer';

export default defineContentScript({
  matches: xHosts,
  excludeMatches: excludedPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => startObserver(xWatcher),
});
