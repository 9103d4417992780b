import { practiceAccounts } from '../practice-hosts';
import type { PracticePost } from '../wall-store';
import { answerBusinessSuite } from './answer-business-suite';
import { type Answering, json } from './exchange';
import { changingAddress, isInGroup, lines, storyId, storyNode } from './facebook-stories';

interface StoryInput {
  actor_id?: string;
  audience?: { to_id?: string };
  action?: string;
  message?: { text?: string };
  attachments?: unknown[];
  idempotence_token?: string;
  story_id?: string;
  unpublished_content_data?: { scheduled_publish_time?: number } | null;
}

/** Stands for a name the site may give its composer's call tomorrow. */
export const unknownOperation = 'ComposerStoryCreateV2Mutation';

/** Answers POST /api/graphql/ by the operation's friendly name; the document id is not looked at. */
export const answerFacebook: Answering = (request, store, switches) => {
  const { pathname } = request.url;
  if (request.method !== 'POST' || pathname !== '/api/graphql/') return null;
  const fields = new URLSearchParams(request.body);
  const operation = fields.get('fb_api_req_friendly_name') ?? '';
  const variables = JSON.parse(fields.get('variables') || '{}') as {
    input?: StoryInput;
    count?: number;
    id?: string;
  };
  const input = variables.input ?? {};
  const suite = answerBusinessSuite(operation, fields.get('variables') ?? '', store, switches);
  if (suite) return suite;
  const addressOf = (post: PracticePost) =>
    switches.pfbid ? changingAddress(post, store) : post.permalink;

  // The second is a composer's call under a name nobody outside of the site knows.
  if (operation === 'ComposerStoryCreateMutation' || operation === unknownOperation) {
    if (switches.error) {
      return lines(
        [
          {
            data: { story_create: null },
            errors: [
              {
                message: 'A server error field_exception occured.',
                severity: 'CRITICAL',
                code: 1373034,
                summary: 'Недостаточно прав',
                description: { __html: 'У вас нет разрешения публиковать от имени этой Страницы.' },
                path: ['story_create'],
              },
            ],
            extensions: { is_final: true },
          },
        ],
        { publishes: true },
      );
    }
    const later = input.unpublished_content_data?.scheduled_publish_time;
    const groupId = input.audience?.to_id;
    const post = store.add({
      network: 'facebook',
      ownerId: groupId ?? input.actor_id ?? practiceAccounts.facebook.ownerId,
      text: input.message?.text ?? '',
      attempt: input.idempotence_token ?? '',
      media: input.attachments?.length ?? 0,
      state: later ? 'scheduled' : groupId && switches.pending ? 'suggested' : 'published',
      scheduledFor: later ? new Date(later * 1000).toISOString() : null,
    });
    const created = {
      story: {
        __typename: 'Story',
        id: storyId(post),
        url: post.state === 'suggested' ? null : addressOf(post),
        ...(post.state === 'suggested' && { post_approval_status: 'PENDING' }),
        ...(isInGroup(post) && { to: { __typename: 'Group', id: post.ownerId } }),
        legacy_story_hideable_id: post.nativeId,
        creation_time: Math.floor(Date.parse(post.at) / 1000),
        // A shared story inside the new one, with ids of its own: never the answer's id.
        attached_story: { legacy_story_hideable_id: '999000111222333', url: null },
        attachments: [{ target: { legacy_fbid: '888000111222333' } }],
        message: { text: post.text, ranges: [] },
      },
      viewer: { actor: { __typename: 'User', id: post.ownerId } },
      client_mutation_id: '1',
    };
    if (operation === unknownOperation) {
      return lines([{ data: { story_publish: { post: { number: post.nativeId } } } }], {
        publishes: true,
      });
    }
    const warning = {
      message: 'A server error noncoercible_variable_value occured.',
      severity: 'WARNING',
      code: 1357010,
      path: ['story_create', 'story', 'tracking'],
    };
    return lines(
      [
        {
          data: { story_create: created },
          ...(switches.warn && { errors: [warning] }),
          extensions: { is_final: false },
        },
        {
          label: 'CometFeedStory_story$defer$CometFeedStoryVideoAutoScroll_story',
          path: ['story_create', 'story'],
          data: { post_id: '777000111222333', __typename: 'Video' },
          extensions: { is_final: false },
        },
        {
          label: 'useCometComposerStoryCreate$defer$Logging',
          path: ['story_create'],
          data: null,
          ...(switches.warn && { errors: [warning] }),
          extensions: { is_final: true },
        },
      ],
      { publishes: true },
    );
  }

  if (operation === 'ComposerStoryEditMutation') {
    const post = store.all('facebook').find((each) => storyId(each) === input.story_id);
    if (!post) return lines([{ data: { story_edit: null }, extensions: { is_final: true } }]);
    post.text = input.message?.text ?? '';
    post.edited = true;
    const story = { id: storyId(post), url: post.permalink, message: { text: post.text } };
    return lines([{ data: { story_edit: { story } }, extensions: { is_final: true } }]);
  }

  if (operation === 'useCometTrashPostMutation') {
    const post = store.all('facebook').find((each) => storyId(each) === input.story_id);
    if (post) post.state = 'deleted';
    return lines([{ data: { trash_post: { success: !!post } }, extensions: { is_final: true } }]);
  }

  if (operation === 'StoriesCreateMutation') {
    const bucket = { nodes: [{ first_story_to_show: { id: 'UzpfSVNUT1JZ' } }] };
    const viewer = { actor: { story_bucket: bucket } };
    return lines([{ data: { story_create: { viewer } }, extensions: { is_final: true } }]);
  }

  if (operation === 'ProfileCometTimelineFeedRefetchQuery') {
    const posts = store.wall('facebook', variables.id || undefined);
    const edges = posts.map((post) => ({
      node: storyNode(post, addressOf(post)),
      cursor: post.nativeId,
    }));
    return lines([
      {
        data: { node: { timeline_list_feed_units: { edges: edges.slice(0, 1) } } },
        extensions: { is_final: edges.length <= 1 },
      },
      ...edges.slice(1).map((edge, at) => ({
        label:
          'ProfileCometTimelineFeed_user$stream$ProfileCometTimelineFeed_user_timeline_list_feed_units',
        path: ['node', 'timeline_list_feed_units', 'edges', at + 1],
        data: edge,
        extensions: { is_final: at === edges.length - 2 },
      })),
    ]);
  }

  if (operation === 'useCometUFICreateCommentMutation') {
    return lines([
      {
        data: { comment_create: { feedback_comment_edge: { node: { id: 'Y29tbWVudDox' } } } },
        extensions: { is_final: true },
      },
    ]);
  }
  if (operation === 'ComposerLinkAttachmentPreviewQuery') {
    return lines([
      { data: { link_preview: { story_attachment: null } }, extensions: { is_final: true } },
    ]);
  }
  return json({
    data: null,
    errors: [{ message: `Unknown operation ${operation}`, code: 1675012 }],
  });
};
