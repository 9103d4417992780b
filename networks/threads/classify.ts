import { fieldsOf, json, type Loose, str } from '../answer';
import { idsOfMedia } from '../media-ids';
import type { Exchange, Observation } from '../network';

/** Words alone, with a picture, with several. */
const configure = /\/api\/v1\/media\/configure_text_(?:only_post|post_app_(?:feed|sidecar))\/?$/;
const change = /\/api\/v1\/(?:media|web\/create)\/(\d+)(?:_(\d+))?\/(delete|edit_media)\/?$/;

/**
 * What a request of Threads' pages did to a post of one's own. Pure, never throws. Replies are no posts: the
 * later parts of a chain are replies to the first, so that a chain is the one post it begins with.
 */
export function classifyThreads({ url, request, response, status }: Exchange): Observation[] {
  try {
    const { pathname } = new URL(url);
    const answer = json(response);
    const fields = fieldsOf(url, request);
    const refused = status >= 300 || /^(fail|error)$/.test(str(answer?.status));
    const changed = change.exec(pathname);
    if (changed) {
      const [, nativeId, ownerId, act] = changed;
      if (refused || str(answer?.status) !== 'ok' || !nativeId) return [];
      const about = { network: 'threads', nativeId, ...(ownerId && { ownerId }) } as const;
      if (act === 'delete') return [{ ...about, state: 'deleted' }];
      const text = fields.caption_text ?? fields.caption;
      return [{ ...about, state: 'edited', ...(text !== undefined && { text }) }];
    }
    if (!configure.test(pathname) || !answer || status === 202 || isReply(fields, request))
      return [];
    if (/^transcode/i.test(str(answer.message))) return [];
    const about = {
      network: 'threads',
      ...(fields.caption !== undefined && { text: fields.caption }),
      ...(fields.upload_id && { attempt: fields.upload_id }),
    } as const;
    if (refused) {
      const error = status < 300 && str(answer.message).match(/^\w{3,40}$/)?.[0];
      return [{ ...about, state: 'failed', error: error || `${status}` }];
    }
    const media = answer.media ?? answer;
    const { nativeId, ownerId } = idsOfMedia(media);
    if (!nativeId) return [];
    const permalink = linkOf(media);
    return [
      {
        ...about,
        state: 'published',
        nativeId,
        ...(ownerId && { ownerId }),
        ...(permalink && { permalink }),
      },
    ];
  } catch {
    return [];
  }
}

function isReply(fields: Record<string, string>, request: string): boolean {
  const info = json(fields.text_post_app_info ?? '') ?? json(request)?.text_post_app_info;
  return !!(fields.barcelona_source_reply_id || str(info?.reply_id));
}

/** The answer's own address where it has one, under whichever name; otherwise made of the name and the code. */
function linkOf(media: Loose): string | undefined {
  const own = [media.permalink, media.canonical_url]
    .map(
      (one) => /^https:\/\/www\.threads\.(?:com|net)(\/@[\w.]+\/post\/[\w-]+)/.exec(str(one))?.[1],
    )
    .find(Boolean);
  const name = str(media.user?.username);
  const code = str(media.code);
  const made = /^[\w.]+$/.test(name) && /^[\w-]{5,60}$/.test(code) && `/@${name}/post/${code}`;
  const path = own ?? (made || undefined);
  return path && `https://www.threads.com${path}`;
}
