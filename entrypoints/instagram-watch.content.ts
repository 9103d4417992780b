import { defineContentScript } from '#imports';
import { instagramHosts } from '../networks/hosts';
import { instagram } from '../networks/instagram/network';
import { startWatch } from './page/start-watch';

export default defineContentScript({
  matches: instagramHosts,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startWatch(ctx, instagram),
});
