import type { draftChecker } from './draft-checker';
import { shareOf } from './share';

/** The rules are a script of their own, so that the sidebar stands before they do: offered by it, taken by the sidebar. */
export const sharedChecker = shareOf<typeof draftChecker>('checker');
