import { defineContentScript } from '#imports';
import { xHosts } from '../networks/hosts';
import { x } from '../networks/x/network';
import { startWatch } from './page/start-watch';

export default defineContentScript({
  matches: xHosts,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startWatch(ctx, x),
});
