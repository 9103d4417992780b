import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { excludedPages, threadsHosts } from '../networks/hosts';
import { threadsSign } from '../networks/threads/sign';
import { startPage } from './page/start-page';

export default defineContentScript({
  matches: threadsHosts,
  excludeMatches: excludedPages,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, 'threads', threadsSign),
});
