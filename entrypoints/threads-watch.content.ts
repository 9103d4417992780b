import { defineContentScript } from '#imports';
import { threadsHosts } from '../networks/hosts';
import { threads } from '../networks/threads/network';
import { startWatch } from './page/start-watch';

export default defineContentScript({
  matches: threadsHosts,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startWatch(ctx, threads),
});
