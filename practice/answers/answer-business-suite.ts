import { practiceAccounts } from '../practice-hosts';
import type { Switches } from '../switches';
import type { PracticePost, WallStore } from '../wall-store';
import type { PracticeAnswer } from './exchange';
import { lines, storyId } from './facebook-stories';

interface ChannelInput {
  message?: { text?: string };
  unpublished_content_data?: { scheduled_publish_time?: number } | null;
}

interface SuiteInput {
  base?: ChannelInput & { actor_id?: string; attachments?: unknown[]; is_autosave_draft?: boolean };
  channels?: string[];
  logging?: { composer_session_id?: string };
  [channel: string]: unknown;
}

const { facebook, instagram } = practiceAccounts;

/** The part of the answer for one channel's post. */
function itemOf(post: PracticePost): object {
  if (post.state === 'scheduled') {
    return { pending_publish_content_id: `90${post.nativeId}` };
  }
  if (post.network === 'instagram') return { id: `178${post.nativeId.slice(0, 14)}`, story: null };
  return { id: post.nativeId, story: { id: storyId(post), post_id: post.nativeId } };
}

/** Publishes to each channel asked for; stories are taken and kept nowhere. */
function publish(input: SuiteInput, store: WallStore, switches: Switches): PracticeAnswer {
  const { base = {}, channels = [] } = input;
  const refusal = { code: 2207051, message: 'Instagram refuses' };
  const errors: Record<string, unknown> = {};
  const items: object[] = [];
  for (const name of channels) {
    const own = (input[name] ?? {}) as ChannelInput;
    const network = name.startsWith('INSTAGRAM') ? 'instagram' : 'facebook';
    const refused = network === 'instagram' && switches.igerror;
    errors[name.toLowerCase()] = refused ? refusal : null;
    if (refused || name.endsWith('STORY')) continue;
    const later = (own.unpublished_content_data ?? base.unpublished_content_data)
      ?.scheduled_publish_time;
    const post = store.add({
      network,
      ownerId: network === 'instagram' ? instagram.ownerId : facebook.ownerId,
      text: own.message?.text ?? base.message?.text ?? '',
      attempt: `${input.logging?.composer_session_id}-${name}`,
      media: base.attachments?.length ?? 0,
      state: later ? 'scheduled' : 'published',
      scheduledFor: later ? new Date(later * 1000).toISOString() : null,
    });
    const video = name.includes('REEL') ? { video: { id: `16${post.nativeId}` } } : {};
    items.push({ ...itemOf(post), ...video });
  }
  // One channel's part of the answer stands for all unless the page asked for each (`allitems=1`).
  const told = switches.allitems ? items : items.slice(0, 1);
  return lines(
    [
      {
        data: { xfamily_content_create: { items: told, errors } },
        extensions: { is_final: true },
      },
    ],
    { publishes: true },
  );
}

/** Answers the operations of Business Suite's composers; null for any other. */
export function answerBusinessSuite(
  operation: string,
  variables: string,
  store: WallStore,
  switches: Switches,
): PracticeAnswer | null {
  const final = { extensions: { is_final: true } };
  switch (operation) {
    case 'BusinessComposerStoryCreationMutation': {
      const { input = {} } = JSON.parse(variables || '{}') as { input?: SuiteInput };
      if (input.base?.is_autosave_draft) {
        const draft = { items: [{ id: '700000000000001' }], errors: {} };
        return lines([{ data: { xfamily_content_create: draft }, ...final }]);
      }
      if (!switches.error) return publish(input, store, switches);
      const errors = [{ message: 'No permission', severity: 'CRITICAL', code: 1373034 }];
      return lines([{ data: { xfamily_content_create: null }, errors, ...final }], {
        publishes: true,
      });
    }
    case 'BusinessComposerVideoSetPublishedMutation':
      return lines([{ data: { video_set_published: { success: true } }, ...final }]);
    case 'CPXComposerCopyrightPrecheckMutationQuery':
      return lines([{ data: { copyright_precheck: { matches: [] } }, ...final }]);
    default:
      return null;
  }
}
