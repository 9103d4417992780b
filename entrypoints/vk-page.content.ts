import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { excludedPages, vkHosts } from '../networks/hosts';
import { vkSign } from '../networks/vk/sign';
import { startPage } from './page/start-page';

export default defineContentScript({
  matches: vkHosts,
  excludeMatches: excludedPages,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, 'vk', vkSign),
});
