import { defineContentScript } from '#imports';
import { facebookWatcher } from '../networks/facebook/watcher';
import { excludedPages, facebookHosts } from '../networks/hosts';
import { startObserver } from './page/start-observer';

export default defineContentScript({
  matches: facebookHosts,
  excludeMatches: excludedPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => startObserver(facebookWatcher),
});
