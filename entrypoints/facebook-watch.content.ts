import { defineContentScript } from '#imports';
import { facebook } from '../networks/facebook/network';
import { facebookHosts } from '../networks/hosts';
import { startWatch } from './page/start-watch';

export default defineContentScript({
  matches: facebookHosts,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startWatch(ctx, facebook),
});
