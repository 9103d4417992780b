import { defineContentScript } from '#imports';
import { offerChecker } from '../app/draft-checker';
import { hosts } from '../networks/hosts';

/** The rules of the style guide, for the sidebar of this page. */
export default defineContentScript({
  matches: [...hosts],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => offerChecker(),
});
