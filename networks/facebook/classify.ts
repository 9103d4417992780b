import { id, instant, json, type Loose, str } from '../answer';
import type { Classify, Exchange, Observation } from '../network';

/** Names of the page's own operations; the numbers beside them (doc_id) change with every deploy. */
const operations =
  /\b(ComposerStoryCreate|BusinessComposerStoryCreation|ComposerStoryEdit|useCometTrashPost)Mutation\b/;

/** Answers come as one JSON document, or one a line; some carry a guard against being run as script. */
function documents(response: string): Loose[] {
  const text = response.replace(/^(for\s*\(;;\);|\)\]\}')\s*/, '');
  const whole = json(text);
  const all = whole ? [whole] : text.split('\n').map((line) => json(line));
  return all.filter((one): one is Loose => !!one && typeof one === 'object');
}

/** The number inside a story's base64 id: "S:_I<actor>:<post>", in groups "S:_I<actor>:VK:<post>". */
function numberIn(storyId: unknown): string | undefined {
  try {
    return /:(\d+)$/.exec(atob(str(storyId)))?.[1];
  } catch {
    return undefined;
  }
}

/** The address without what only tracks; undefined when it is not Facebook's. */
function clean(address: unknown): string | undefined {
  try {
    const url = new URL(str(address));
    if (!/(^|\.)facebook\.com$/.test(url.hostname)) return undefined;
    for (const name of [...url.searchParams.keys()]) {
      if (!/^(story_fbid|id|fbid|v)$/.test(name)) url.searchParams.delete(name);
    }
    return `https://www.facebook.com${url.pathname}${url.search}`;
  } catch {
    return undefined;
  }
}

function errorOf(answers: Loose[]): string | undefined {
  for (const { errors } of answers) {
    const first = (errors as unknown as Loose[] | undefined)?.[0];
    if (first) return id(first.code) ?? 'unknown';
  }
  return undefined;
}

/**
 * Facebook and Business Suite. HTTP 200 says nothing: a story in the answer is success, even beside error
 * 1357010; no story is failure.
 */
export const classifyFacebook: Classify = (exchange) => {
  try {
    const seen = meaningOf(exchange);
    return seen ? [seen] : [];
  } catch {
    return [];
  }
};

function meaningOf({ request, response, status }: Exchange): Observation | null {
  const fields = new URLSearchParams(request);
  const operation = operations.exec(fields.get('fb_api_req_friendly_name') ?? '')?.[1];
  const input = json(fields.get('variables') ?? '')?.input;
  if (!operation || !input || typeof input !== 'object') return null;
  const base = input.base ?? input;
  const ownerId = id(base.actor_id) ?? id(input.actor_id) ?? id(fields.get('av'));
  const answers = documents(response);
  const failure = status >= 400 ? `${status}` : errorOf(answers);
  const about = { network: 'facebook', ...(ownerId && { ownerId }) } as const;

  if (operation === 'useCometTrashPost' || operation === 'ComposerStoryEdit') {
    const nativeId = numberIn(input.story_id);
    if (failure || !nativeId || !answers.some(({ data }) => data)) return null;
    if (operation === 'useCometTrashPost') return { ...about, state: 'deleted', nativeId };
    return { ...about, ...textOf(input.message), state: 'edited', nativeId };
  }

  if (input.is_autosave_draft || base.is_autosave_draft) return null;
  const channels = input.channels as unknown;
  if (Array.isArray(channels) && !channels.includes('FACEBOOK_NEWS_FEED')) return null;
  const later = base.unpublished_content_data;
  if (later && str(later.unpublished_content_type) !== 'SCHEDULED') return null;
  const attempt =
    str(input.idempotence_token) || str((input.logging ?? base.logging)?.composer_session_id);
  const seen = {
    ...about,
    ...textOf(input.FACEBOOK_NEWS_FEED?.message ?? base.message),
    ...(attempt && { attempt }),
  };

  const made = answers.map(({ data }) => data?.story_create ?? undefined).find(Boolean);
  const family = answers.map(({ data }) => data?.xfamily_content_create ?? undefined).find(Boolean);
  const item = (family?.items as unknown as Loose[] | undefined)?.[0];
  const story = made?.story ?? item?.story;
  const pendingId = id(item?.pending_publish_content_id);
  if (!story && !pendingId && !id(item?.id)) {
    return failure ? { ...seen, state: 'failed', error: failure } : null;
  }
  const nativeId =
    [story?.legacy_story_hideable_id, story?.post_id, story?.legacy_fbid, made?.post_id, item?.id]
      .map(id)
      .find(Boolean) ?? numberIn(story?.id ?? made?.story_id);
  const scheduledFor = instant(later?.scheduled_publish_time);
  if (scheduledFor) {
    const number = pendingId ?? nativeId;
    return { ...seen, state: 'scheduled', scheduledFor, ...(number && { nativeId: number }) };
  }
  const known = nativeId ? { nativeId } : {};
  if (
    str(story?.post_approval_status) === 'PENDING' ||
    story?.is_pending ||
    story?.pending_approval
  ) {
    return { ...seen, ...known, state: 'pending' };
  }
  const group = id(story?.to?.id) ?? id(base.audience?.to_id);
  const built = group ? `groups/${group}` : ownerId;
  const permalink =
    clean(story?.url) ??
    clean(story?.permalink_url) ??
    clean(story?.wwwURL) ??
    (nativeId && built ? `https://www.facebook.com/${built}/posts/${nativeId}` : undefined);
  return { ...seen, ...known, ...(permalink && { permalink }), state: 'published' };
}

function textOf(message: Loose | undefined): Pick<Observation, 'text'> {
  return typeof message?.text === 'string' ? { text: message.text } : {};
}
