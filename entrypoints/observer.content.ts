import { defineContentScript } from '#imports';
import { openSender } from '../networks/dom/channel';
import { observeRequests } from '../networks/dom/observe-requests';
import { excludedPages, hosts } from '../networks/hosts';
import { watchers } from '../networks/watchers';

export default defineContentScript({
  matches: [...hosts],
  excludeMatches: [...excludedPages],
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    observeRequests(window, watchers, openSender(document));
  },
});
