import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { facebookSign } from '../networks/facebook/sign';
import { excludedPages, facebookHosts } from '../networks/hosts';
import { startPage } from './page/start-page';

export default defineContentScript({
  matches: facebookHosts,
  excludeMatches: excludedPages,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, 'facebook', facebookSign),
});
