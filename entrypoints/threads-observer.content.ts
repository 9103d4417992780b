import { defineContentScript } from '#imports';
import { excludedPages, threadsHosts } from '../networks/hosts';
import { threadsWatcher } from '../networks/threads/watcher';
import { startObserver } from './page/start-observer';

export default defineContentScript({
  matches: threadsHosts,
  excludeMatches: excludedPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => startObserver(threadsWatcher),
});
