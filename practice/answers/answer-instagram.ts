import { practiceAccounts } from '../practice-hosts';
import type { PracticePost } from '../wall-store';
import { type Answering, json, type PracticeAnswer } from './exchange';

/**
 * A JSON answer whose `pk` is a bare 19-digit number, as the site's REST answers have it:
 * a plain JSON.parse rounds it, `id` and `code` stay exact.
 */
const jsonWithBarePk = (value: unknown, more: Partial<PracticeAnswer> = {}): PracticeAnswer => {
  const answer = json(value, more);
  return { ...answer, body: answer.body.replace(/"pk":"(\d{16,})"/g, '"pk":$1') };
};

function mediaOf(post: PracticePost) {
  const { ownerId, screenName, otherScreenName } = practiceAccounts.instagram;
  const username = post.ownerId === ownerId ? screenName : otherScreenName;
  return {
    pk: post.nativeId,
    id: `${post.nativeId}_${post.ownerId}`,
    code: post.code,
    taken_at: Math.floor(Date.parse(post.at) / 1000),
    media_type: post.reel ? 2 : post.media > 1 ? 8 : 1,
    product_type: post.reel ? 'clips' : post.media > 1 ? 'carousel_container' : 'feed',
    caption: { text: post.text, created_at: Math.floor(Date.parse(post.at) / 1000) },
    caption_is_edited: post.edited,
    like_count: post.likes,
    comment_count: post.comments,
    view_count: null,
    ...(post.reel && { play_count: post.views }),
    like_and_view_counts_disabled: false,
    accessibility_caption: post.altText || null,
    carousel_media_count: post.media > 1 ? post.media : null,
    user: { pk: post.ownerId, username },
    owner: { pk: post.ownerId, username },
  };
}

/** Upload ids whose carousel was asked for once: the first answer says "not finished yet". */
const transcoding = new Set<string>();

/** Answers uploads, configure calls, edits, deletions and the profile query. */
export const answerInstagram: Answering = (request, store, switches) => {
  const { pathname } = request.url;
  if (request.method !== 'POST') return null;

  const upload = /^\/rupload_ig(photo|video)\/(?:fb_uploader_)?(\d+)$/.exec(pathname);
  if (upload) {
    return json({ upload_id: upload[2], xsharing_nonces: {}, status: 'ok' });
  }

  const configure = /^\/api\/v1\/media\/configure(_sidecar|_to_clips)?\/$/.exec(pathname);
  if (configure) {
    if (switches.error) {
      return json(
        { message: 'feedback_required', feedback_title: 'Повторите попытку позже', status: 'fail' },
        { publishes: true },
      );
    }
    const sidecar = configure[1] === '_sidecar';
    const fields: Record<string, unknown> = sidecar
      ? (JSON.parse(request.body) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(request.body));
    const attempt = `${fields.client_sidecar_id ?? fields.upload_id ?? ''}`;
    if (sidecar && !transcoding.has(attempt)) {
      transcoding.add(attempt);
      return json({ message: 'Transcode not finished yet.', status: 'fail' }, { status: 202 });
    }
    const children = (fields.children_metadata as Array<Record<string, unknown>> | undefined) ?? [];
    const described = sidecar ? children : [fields];
    const post = store.add({
      network: 'instagram',
      ownerId: request.cookies.ds_user_id ?? practiceAccounts.instagram.ownerId,
      text: `${fields.caption ?? ''}`,
      attempt,
      media: sidecar ? children.length : 1,
      reel: configure[1] === '_to_clips',
      altText: described
        .map((one) => `${one.custom_accessibility_caption ?? ''}`)
        .filter(Boolean)
        .join('\n'),
    });
    return jsonWithBarePk(
      { media: mediaOf(post), upload_id: attempt, status: 'ok' },
      { publishes: true },
    );
  }

  const edit = /^\/api\/v1\/media\/(\d+)(?:_\d+)?\/edit_media\/$/.exec(pathname);
  if (edit) {
    const post = store.find('instagram', edit[1]!);
    if (!post) return json({ status: 'fail' });
    post.text = new URLSearchParams(request.body).get('caption_text') ?? '';
    post.edited = true;
    return jsonWithBarePk({ media: mediaOf(post), status: 'ok' });
  }

  const removal = /^\/api\/v1\/web\/create\/(\d+)\/delete\/$/.exec(pathname);
  if (removal) {
    const post = store.find('instagram', removal[1]!);
    if (post) post.state = 'deleted';
    return json({ did_delete: !!post, status: 'ok' });
  }

  if (/^\/api\/v1\/web\/comments\/\d+\/add\/$/.test(pathname)) {
    return json({ id: '17900000000000001', status: 'ok' });
  }

  if (pathname === '/graphql/query') {
    const asked = JSON.parse(new URLSearchParams(request.body).get('variables') ?? '{}') as {
      username?: string;
    };
    const { ownerId, otherOwnerId, otherScreenName } = practiceAccounts.instagram;
    const posts = store.wall(
      'instagram',
      asked.username === otherScreenName ? otherOwnerId : ownerId,
    );
    return json({
      data: {
        xdt_api__v1__feed__user_timeline_graphql_connection: {
          edges: posts.map((post) => ({ node: mediaOf(post), cursor: post.nativeId })),
          page_info: { has_next_page: false, end_cursor: null },
        },
      },
      extensions: { is_final: true },
      status: 'ok',
    });
  }
  return null;
};
