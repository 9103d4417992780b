import { practiceAccounts } from '../practice-hosts';
import { askGraphql } from './facebook-graphql';
import { option, optionValue, say } from './page-api';
import { newToken } from './send';

export const { ownerId: pageId, groupId } = practiceAccounts.facebook;

/** Whom the browser acts as: the Page, or the person with `?as=self`. */
export const actorId = optionValue('as') === 'self' ? practiceAccounts.facebook.viewerId : pageId;

export const actorName =
  actorId === pageId
    ? say('Научная библиотека', 'Research Library')
    : say('Мария Ковалёва', 'Maria Kovaleva');

/** A post as the page shows it, taken out of a story of the data layer. */
export interface Story {
  id: string;
  postId: string;
  permalink: string;
  createdAt: number;
  actorId: string;
  text: string;
  edited: boolean;
  media: number;
  reactions: number;
  comments: number;
  shares: number;
}

/** One operation as whom this browser acts. */
const operate = (name: string, variables: unknown, publishes = false): Promise<unknown[]> =>
  askGraphql({ name, variables, actingAs: actorId, userId: actorId, publishes });

// biome-ignore lint/suspicious/noExplicitAny: the data layer's documents are walked freely here
type Loose = any;

function storyOf(node: Loose): Story {
  const ufi = node.comet_sections.feedback.story;
  const renderers =
    ufi.comet_ufi_summary_and_actions_renderer.feedback.adaptive_ufi_action_renderers;
  return {
    id: node.id,
    postId: node.post_id,
    permalink: node.permalink_url,
    createdAt: node.creation_time,
    actorId: node.actors[0].id,
    text: node.comet_sections.content.story.comet_sections.message.story.message.text,
    edited: node.practice_edited,
    media: node.practice_media,
    reactions: renderers[0].feedback.reaction_count.count,
    shares: renderers[1].feedback.share_count.count,
    comments: ufi.feedback_target_with_context.comment_rendering_instance.comments.total_count,
  };
}

/** The posts of a timeline, newest first; every timeline when no owner is named. */
export async function getTimeline(ownerId?: string): Promise<Story[]> {
  const documents: Loose[] = await operate('ProfileCometTimelineFeedRefetchQuery', {
    count: 10,
    id: ownerId ?? '',
    feedLocation: 'TIMELINE',
  });
  const first = documents[0]?.data.node.timeline_list_feed_units.edges ?? [];
  return [...first, ...documents.slice(1).map((document) => document.data)].map((edge) =>
    storyOf(edge.node),
  );
}

export interface FacebookDraft {
  text: string;
  media: number;
  /** `<uuid>_FEED` and the composer's session; a repeat keeps both. */
  session: string;
  surface: 'timeline' | 'newsfeed' | 'group';
  /** Unix seconds, 0 for now. */
  publishAt: number;
}

function createVariables({ text, media, session, surface, publishAt }: FacebookDraft) {
  return {
    input: {
      composer_entry_point: 'inline_composer',
      composer_source_surface: surface,
      idempotence_token: `${session}_FEED`,
      source: 'WWW',
      attachments: Array.from({ length: media }, (_, at) => ({
        photo: { id: String(122_000_111_222_000 + at) },
      })),
      audience:
        surface === 'group'
          ? { to_id: groupId }
          : {
              privacy: {
                allow: [],
                base_state: 'EVERYONE',
                deny: [],
                tag_expansion_state: 'UNSPECIFIED',
              },
            },
      message: { ranges: [], text },
      with_tags_ids: null,
      inline_activities: [],
      text_format_preset_id: '0',
      unpublished_content_data: publishAt
        ? { scheduled_publish_time: publishAt, unpublished_content_type: 'SCHEDULED' }
        : null,
      logging: { composer_session_id: session },
      navigation_data: {
        attribution_id_v2: 'ProfileCometTimelineListViewRoot.react,comet.profile',
      },
      tracking: [null],
      actor_id: actorId,
      client_mutation_id: '1',
    },
    feedLocation: { timeline: 'TIMELINE', newsfeed: 'NEWSFEED', group: 'GROUP' }[surface],
    renderLocation: { timeline: 'timeline', newsfeed: 'homepage_stream', group: 'group' }[surface],
    isFeed: surface === 'newsfeed',
    isTimeline: surface === 'timeline',
    isGroup: surface === 'group',
    isEvent: false,
    __relay_internal__pv__CometUFIShareActionMigrationrelayprovider: true,
  };
}

/**
 * Publishes; rejects with the sentence to show when the answer has no story.
 * @returns whether the post waits for a group's administrators.
 */
export async function createStory(draft: FacebookDraft): Promise<{ waits: boolean }> {
  // `unknown=1`: under a name the site might give the call tomorrow.
  const name = option('unknown') ? 'ComposerStoryCreateV2Mutation' : 'ComposerStoryCreateMutation';
  const documents: Loose[] = await operate(name, createVariables(draft), true);
  const made = documents.find(({ data }) => data?.story_create?.story ?? data?.story_publish);
  if (made) return { waits: !!made.data.story_create?.story?.post_approval_status };
  const error = documents.flatMap((document) => document.errors ?? [])[0];
  throw new Error(error?.description?.__html ?? error?.message ?? 'Unknown error');
}

export async function editStory(story: Story, text: string): Promise<void> {
  await operate('ComposerStoryEditMutation', {
    input: { story_id: story.id, message: { ranges: [], text }, actor_id: actorId },
  });
}

export async function trashStory(story: Story): Promise<void> {
  await operate('useCometTrashPostMutation', {
    input: { story_id: story.id, story_location: 'TIMELINE', actor_id: actorId },
  });
}

export async function addComment(story: Story, text: string): Promise<void> {
  await operate('useCometUFICreateCommentMutation', {
    input: { feedback_id: story.postId, message: { ranges: [], text }, actor_id: actorId },
  });
}

/** What the site asks when a link is typed; never a publication. */
export async function previewLink(url: string): Promise<void> {
  await operate('ComposerLinkAttachmentPreviewQuery', { params: { url } });
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(text: string): Promise<string> {
  const documents = await operate(
    'ComposerStoryCreateMutation',
    createVariables({ text, media: 0, session: newToken(), surface: 'timeline', publishAt: 0 }),
    !option('quiet'),
  );
  return documents.map((document) => JSON.stringify(document)).join('\n');
}
