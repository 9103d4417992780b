import { practiceAccounts } from '../practice-hosts';
import type { PracticePost, WallStore } from '../wall-store';
import type { PracticeAnswer } from './exchange';

/** Several JSON documents, one a line, sent as text/html: how the site streams its answers. */
export const lines = (
  documents: unknown[],
  more: Partial<PracticeAnswer> = {},
): PracticeAnswer => ({
  type: 'text/html; charset="utf-8"',
  body: `${documents.map((document) => JSON.stringify(document)).join('\r\n')}\r\n`,
  ...more,
});

const { groupId } = practiceAccounts.facebook;

export const isInGroup = ({ ownerId }: PracticePost): boolean => ownerId === groupId;

/** In the group only the Page writes. */
const authorOf = (post: PracticePost): string =>
  isInGroup(post) ? practiceAccounts.facebook.ownerId : post.ownerId;

export const storyId = (post: PracticePost): string =>
  Buffer.from(`S:_I${authorOf(post)}:${isInGroup(post) ? 'VK:' : ''}${post.nativeId}`).toString(
    'base64',
  );

/** The address as the site gives it: with a "pfbid…" that becomes another one as time goes on. */
export function changingAddress(post: PracticePost, store: WallStore): string {
  const age = store.all('facebook').length;
  return post.permalink.replace(
    /\d+$/,
    `pfbid0${age}x${post.nativeId}?__cft__[0]=AZXpractice&__tn__=%2CO%2CP-R`,
  );
}

/** A story of a timeline: ids, text and counters where the site's own data layer has them. */
export function storyNode(post: PracticePost, address = post.permalink) {
  return {
    __typename: 'Story',
    id: storyId(post),
    post_id: post.nativeId,
    permalink_url: address,
    creation_time: Math.floor(Date.parse(post.at) / 1000),
    actors: [{ __typename: 'User', id: authorOf(post), name: 'Научная библиотека' }],
    attachments: [],
    practice_media: post.media,
    practice_edited: post.edited,
    feedback: { id: Buffer.from(`feedback:${post.nativeId}`).toString('base64') },
    comet_sections: {
      content: {
        story: {
          comet_sections: { message: { story: { message: { text: post.text, ranges: [] } } } },
        },
      },
      feedback: {
        story: {
          comet_ufi_summary_and_actions_renderer: {
            feedback: {
              adaptive_ufi_action_renderers: [
                { feedback: { reaction_count: { count: post.likes } } },
                {
                  feedback: {
                    share_count: { count: post.shares },
                    i18n_share_count: String(post.shares),
                  },
                },
              ],
            },
          },
          feedback_target_with_context: {
            comment_rendering_instance: { comments: { total_count: post.comments } },
          },
        },
      },
    },
  };
}

/** The stories a page of Facebook is loaded with, as its islands of data hold them (`data=0`: none). */
export function embeddedStories(url: URL, store: WallStore): unknown[] {
  if (url.searchParams.get('data') === '0') return [];
  const { screenName, ownerId } = practiceAccounts.facebook;
  const wall = url.pathname.startsWith(`/groups/${groupId}`) ? groupId : ownerId;
  if (wall === ownerId && !url.pathname.startsWith(`/${screenName}`)) return [];
  const posts = store.wall('facebook', wall);
  const changing = url.searchParams.has('pfbid');
  return posts.map((post) => storyNode(post, changing ? changingAddress(post, store) : undefined));
}
