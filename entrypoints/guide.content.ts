import { defineContentScript } from '#imports';
import { draftChecker } from '../app/draft-checker';
import { sharedChecker } from '../app/shared-checker';
import { hosts } from '../networks/hosts';

/** The rules of the style guide, for the sidebar of this page. */
export default defineContentScript({
  matches: [...hosts],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => sharedChecker.offer(draftChecker),
});
