import { defineContentScript } from '#imports';
import { excludedPages, hosts } from '../networks/hosts';

export default defineContentScript({
  matches: [...hosts],
  excludeMatches: [...excludedPages],
  runAt: 'document_start',
  main() {},
});
