import { practiceAccounts } from '../practice-hosts';
import { askGraphql } from './facebook-graphql';
import { option, optionValue } from './page-api';
import { newToken } from './send';

const { facebook, instagram } = practiceAccounts;

/** Business Suite may know the Page by the number behind its profile (`ids=2`). */
export const suitePageId = optionValue('ids') === '2' ? facebook.delegateId : facebook.ownerId;

export type SuiteKind = 'post' | 'reel' | 'story';

export interface SuiteDraft {
  kind: SuiteKind;
  text: string;
  /** Instagram's own words, when it has some. */
  instagramText?: string;
  facebook: boolean;
  instagram: boolean;
  media: number;
  /** A repeat keeps it. */
  session: string;
  /** Unix seconds, 0 for now. */
  publishAt: number;
}

// biome-ignore lint/suspicious/noExplicitAny: the data layer's documents are walked freely here
type Loose = any;

/** Calls are made as the Page, in the browser of a person. */
const operate = (name: string, variables: unknown, publishes = false): Promise<Loose[]> =>
  askGraphql({
    name,
    variables,
    actingAs: suitePageId,
    userId: facebook.viewerId,
    publishes,
  });

function channelsOf({ kind, ...draft }: SuiteDraft): string[] {
  const names = {
    post: ['FACEBOOK_NEWS_FEED', 'INSTAGRAM_POST'],
    reel: ['FACEBOOK_REELS', 'INSTAGRAM_REELS'],
    story: ['FACEBOOK_STORY', 'INSTAGRAM_STORY'],
  }[kind];
  return names.filter((name) => (name.startsWith('FACEBOOK') ? draft.facebook : draft.instagram));
}

function variablesOf(draft: SuiteDraft, autosave = false) {
  const { text, instagramText, media, session, publishAt } = draft;
  const message = { ranges: [], text };
  const unpublished_content_data = publishAt
    ? { scheduled_publish_time: publishAt, unpublished_content_type: 'SCHEDULED' }
    : null;
  return {
    input: {
      client_mutation_id: '1',
      base: {
        actor_id: suitePageId,
        composer_entry_point: 'biz_web_home_create_post',
        message,
        attachments: Array.from({ length: media }, (_, at) => ({
          photo: { id: String(122_000_111_222_000 + at) },
        })),
        source: 'WWW',
        unpublished_content_data,
        audiences: [{ business_presence: { business_presence_id: suitePageId } }],
        is_autosave_draft: autosave,
        request_review_data: null,
        post_collaborators: null,
      },
      channels: channelsOf(draft),
      FACEBOOK_NEWS_FEED: { message, unpublished_content_data },
      INSTAGRAM_POST: {
        message: { ranges: [], text: instagramText ?? text },
        unpublished_content_data,
      },
      INSTAGRAM_REELS: null,
      FACEBOOK_REELS: null,
      FACEBOOK_GROUP: null,
      identities: [suitePageId, instagram.businessId],
      logging: { composer_session_id: session },
    },
  };
}

const operation = 'BusinessComposerStoryCreationMutation';

/**
 * Publishes or schedules on the channels chosen; rejects with the sentence to show when the whole call was
 * refused.
 * @returns the id the page shows, and the channels that refused.
 */
export async function createContent(draft: SuiteDraft): Promise<{ id: string; refused: string[] }> {
  await operate('CPXComposerCopyrightPrecheckMutationQuery', { input: { actor_id: suitePageId } });
  const documents = await operate(operation, variablesOf(draft), true);
  const made = documents.map(({ data }) => data?.xfamily_content_create).find(Boolean);
  if (!made) throw new Error(documents.flatMap(({ errors }) => errors ?? [])[0]?.message ?? '');
  if (draft.kind === 'reel') {
    await operate('BusinessComposerVideoSetPublishedMutation', {
      input: { actor_id: suitePageId, message: { text: draft.text } },
    });
  }
  const [item] = made.items;
  return {
    id: item?.pending_publish_content_id ?? item?.story?.post_id ?? item?.id ?? '',
    refused: Object.keys(made.errors).filter((channel) => made.errors[channel]),
  };
}

/** What the page does by itself while somebody writes; publishes nothing. */
export async function saveDraft(draft: SuiteDraft): Promise<void> {
  await operate(operation, variablesOf(draft, true));
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(text: string): Promise<string> {
  const draft: SuiteDraft = {
    kind: 'post',
    text,
    facebook: true,
    instagram: true,
    media: 0,
    session: newToken(),
    publishAt: 0,
  };
  const documents = await operate(operation, variablesOf(draft), !option('quiet'));
  return documents.map((document) => JSON.stringify(document)).join('\n');
}
