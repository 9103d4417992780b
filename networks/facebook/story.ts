import { id, type Loose, str } from '../answer';
import type { Observation } from '../network';
import { lastingLink, storyNumbers } from './graphql-answer';

/** Other things unpublished (drafts, posts for advertisements) are no publication. */
export function isSchedule(unpublished: Loose): boolean {
  return str(unpublished.unpublished_content_type) === 'SCHEDULED';
}

/** Does a post of a group wait for its administrators? Answers say it in several ways. */
export function isWaiting(story: Loose | undefined): boolean {
  return (
    /^pending/i.test(str(story?.post_approval_status)) ||
    [story?.is_pending, story?.pending_approval, story?.requires_approval].some(Boolean)
  );
}

/** The number of the post itself: never that of an attached or shared story, nor of who looks. */
export function postNumber(story: Loose | undefined, made?: Loose): string | undefined {
  const told = [
    story?.legacy_story_hideable_id,
    story?.post_id,
    story?.legacy_fbid,
    made?.post_id,
  ].map(id);
  return told.find(Boolean) ?? storyNumbers(story?.id ?? made?.story_id)?.nativeId;
}

/** The address the answer gives, made to last, or one built of the wall and the number. */
export function linkOf(
  story: Loose | undefined,
  nativeId: string | undefined,
  wall: string | undefined,
): string | undefined {
  for (const address of [story?.url, story?.permalink_url, story?.wwwURL]) {
    const link = lastingLink(address, nativeId);
    if (link) return link;
  }
  return nativeId && wall ? `https://www.facebook.com/${wall}/posts/${nativeId}` : undefined;
}

/** The exact text that was sent. */
export function wordsOf(message: Loose | undefined): Pick<Observation, 'text'> {
  return typeof message?.text === 'string' ? { text: message.text } : {};
}
