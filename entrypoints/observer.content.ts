import { defineContentScript } from '#imports';
import { excludedPages, hosts } from '../networks/hosts';

export default defineContentScript({
  matches: [...hosts],
  excludeMatches: [...excludedPages],
  world: 'MAIN',
  runAt: 'document_start',
  main() {},
});
