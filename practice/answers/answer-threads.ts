import { practiceAccounts } from '../practice-hosts';
import type { PracticePost } from '../wall-store';
import { type Answering, json } from './exchange';

const { screenName } = practiceAccounts.threads;

function mediaOf(post: PracticePost) {
  return {
    pk: post.nativeId,
    id: `${post.nativeId}_${post.ownerId}`,
    code: post.code,
    taken_at: Math.floor(Date.parse(post.at) / 1000),
    caption: { text: post.text },
    caption_is_edited: post.edited,
    like_count: post.likes,
    user: { pk: post.ownerId, username: screenName },
    text_post_app_info: {
      direct_reply_count: post.comments,
      repost_count: post.shares,
      quote_count: 0,
      is_reply: false,
    },
  };
}

/** Answers uploads, configure calls, edits, deletions and the profile query. Replies are not kept. */
export const answerThreads: Answering = (request, store, switches) => {
  const { pathname } = request.url;
  if (request.method !== 'POST') return null;
  const fields = new URLSearchParams(request.body);

  const upload = /^\/rupload_igphoto\/fb_uploader_(\d+)$/.exec(pathname);
  if (upload) return json({ upload_id: upload[1], status: 'ok' });

  if (/^\/api\/v1\/media\/configure_text_(only_post|post_app_feed)\/$/.test(pathname)) {
    if (switches.error) {
      return json({ message: 'feedback_required', status: 'fail' }, { publishes: true });
    }
    const info = JSON.parse(fields.get('text_post_app_info') ?? '{}') as { reply_id?: string };
    if (info.reply_id) {
      return json({ media: { pk: '3512345678900000001', code: 'DReply00001' }, status: 'ok' });
    }
    const post = store.add({
      network: 'threads',
      ownerId: request.cookies.ds_user_id ?? practiceAccounts.threads.ownerId,
      text: fields.get('caption') ?? '',
      attempt: fields.get('upload_id') ?? '',
      media: pathname.includes('app_feed') ? 1 : 0,
    });
    return json({ media: mediaOf(post), status: 'ok' }, { publishes: true });
  }

  const change = /^\/api\/v1\/media\/(\d+)(?:_\d+)?\/(edit_media|delete)\/$/.exec(pathname);
  if (change) {
    const post = store.find('threads', change[1]!);
    if (!post) return json({ status: 'fail' });
    if (change[2] === 'delete') post.state = 'deleted';
    else {
      post.text = fields.get('caption_text') ?? '';
      post.edited = true;
    }
    return json({ status: 'ok' });
  }

  if (pathname === '/graphql/query') {
    const posts = store.wall('threads', practiceAccounts.threads.ownerId);
    const edges = posts.map((post) => ({ node: { thread_items: [{ post: mediaOf(post) }] } }));
    return json({ data: { mediaData: { edges } }, status: 'ok' });
  }
  return null;
};
