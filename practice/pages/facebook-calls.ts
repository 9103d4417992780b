import { practiceAccounts } from '../practice-hosts';
import { option, optionValue, say } from './page-api';
import { newToken, send } from './send';

export const pageId = practiceAccounts.facebook.ownerId;

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

let requestNumber = 0;

/** One operation, sent as the site's data layer sends all of them: a form with the name and variables. */
async function operate(name: string, variables: unknown, publishes = false): Promise<unknown[]> {
  requestNumber += 1;
  const { text } = await send({
    url: '/api/graphql/',
    fields: {
      av: actorId,
      __user: actorId,
      __a: '1',
      __req: requestNumber.toString(36),
      dpr: '1',
      __ccg: 'EXCELLENT',
      __rev: '1030000000',
      __comet_req: '15',
      fb_dtsg: 'practice-dtsg',
      jazoest: '25000',
      lsd: 'practice-lsd',
      fb_api_caller_class: 'RelayModern',
      fb_api_req_friendly_name: name,
      server_timestamps: 'true',
      variables: JSON.stringify(variables),
      doc_id: `2587907440177${(1000 + name.length * 37).toString()}`,
    },
    headers: { 'X-FB-Friendly-Name': name, 'X-FB-LSD': 'practice-lsd', 'X-ASBD-ID': '359341' },
    transport: 'xhr',
    publishes,
  });
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

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
  surface: 'timeline' | 'newsfeed';
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
      audience: {
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
    feedLocation: surface === 'timeline' ? 'TIMELINE' : 'NEWSFEED',
    renderLocation: surface === 'timeline' ? 'timeline' : 'homepage_stream',
    isFeed: surface === 'newsfeed',
    isTimeline: surface === 'timeline',
    isGroup: false,
    isEvent: false,
    __relay_internal__pv__CometUFIShareActionMigrationrelayprovider: true,
  };
}

/** Publishes; rejects with the sentence to show when the answer has no story. */
export async function createStory(draft: FacebookDraft): Promise<void> {
  const documents: Loose[] = await operate(
    'ComposerStoryCreateMutation',
    createVariables(draft),
    true,
  );
  if (documents.some((document) => document.data?.story_create?.story)) return;
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
