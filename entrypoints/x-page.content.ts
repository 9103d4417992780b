import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { excludedPages, xHosts } from '../networks/hosts';
import { xSign } from '../networks/x/sign';
import { startPage } from './page/start-page';

export default defineContentScript({
  matches: xHosts,
  excludeMatches: excludedPages,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, 'x', xSign),
});
