import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { excludedPages, instagramHosts } from '../networks/hosts';
import { instagramSign } from '../networks/instagram/sign';
import { startPage } from './page/start-page';

export default defineContentScript({
  matches: instagramHosts,
  excludeMatches: excludedPages,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, 'instagram', instagramSign),
});
