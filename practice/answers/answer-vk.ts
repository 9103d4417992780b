import { practiceAccounts } from '../practice-hosts';
import type { PracticePost, WallStore } from '../wall-store';
import { type Answering, json, type PracticeRequest } from './exchange';

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** A post in the shape of the wall.get answer. */
function wallItem(post: PracticePost) {
  return {
    inner_type: 'wall_wallpost',
    id: Number(post.nativeId),
    owner_id: Number(post.ownerId),
    from_id: Number(post.ownerId),
    ...(post.signed && { signer_id: Number(practiceAccounts.vk.viewerId) }),
    date: seconds(post.at),
    ...(post.edited && { edited: seconds(post.at) + 60 }),
    text: post.text,
    post_type: { published: 'post', scheduled: 'postpone', suggested: 'suggest', deleted: 'post' }[
      post.state
    ],
    ...(post.state === 'deleted' && { is_deleted: true }),
    attachments: Array.from({ length: post.media }, (_, at) => ({
      type: 'photo',
      photo: { id: 4570000 + at, owner_id: Number(post.ownerId) },
    })),
    likes: { count: post.likes, user_likes: 0, can_like: 1 },
    comments: { count: post.comments, can_post: 1 },
    reposts: { count: post.shares, user_reposted: 0 },
    views: { count: post.views },
  };
}

type Fields = Record<string, string>;

const failure = (code: number, message: string, method: string) => ({
  error: {
    error_code: code,
    error_msg: message,
    request_params: [{ key: 'method', value: method }],
  },
});

/** One API method; the value is what stands in the answer. */
function callMethod(method: string, fields: Fields, store: WallStore): unknown {
  const ownerId = fields.owner_id ?? practiceAccounts.vk.viewerId;
  if (method === 'wall.get') {
    const filter = fields.filter ?? 'all';
    const state = { postponed: 'scheduled', suggests: 'suggested' }[filter] ?? 'published';
    const items = store
      .all('vk')
      .filter((post) => post.state === state && (filter === 'news' || post.ownerId === ownerId));
    return { response: { count: items.length, items: items.map(wallItem) } };
  }
  if (method === 'wall.post') {
    const message = fields.message ?? '';
    const attachments = fields.attachments ?? fields.primary_attachments ?? '';
    if (!message.trim() && !attachments) {
      return failure(
        100,
        'One of the parameters specified was missing or invalid: message is empty',
        method,
      );
    }
    const later = fields.publish_date ? Number(fields.publish_date) * 1000 : 0;
    const suggests = Number(ownerId) < 0 && fields.from_group !== '1';
    const post = store.add({
      network: 'vk',
      ownerId,
      text: message,
      attempt: fields.guid ?? '',
      signed: fields.signed === '1',
      media: attachments ? attachments.split(',').length : 0,
      state: later ? 'scheduled' : suggests ? 'suggested' : 'published',
      scheduledFor: later ? new Date(later).toISOString() : null,
    });
    return { response: { post_id: Number(post.nativeId) } };
  }
  const post = store.find('vk', fields.post_id ?? '');
  if (!post) return failure(100, 'One of the parameters specified was missing or invalid', method);
  if (method === 'wall.edit') {
    post.text = fields.message ?? '';
    post.edited = true;
    return { response: { post_id: Number(post.nativeId) } };
  }
  if (method === 'wall.delete') post.state = 'deleted';
  else if (method === 'wall.restore') post.state = 'published';
  else return failure(3, 'Unknown method passed', method);
  return { response: 1 };
}

const denied = (method: string) =>
  failure(214, 'Access to adding post denied: you can only add 50 posts a day', method);

function answerApi(request: PracticeRequest, store: WallStore, error: boolean) {
  const method = request.url.pathname.slice('/method/'.length);
  if (method === 'batch.call') {
    const { requests } = JSON.parse(request.body) as {
      requests: Array<{ id: string; method: string; params: Record<string, unknown> }>;
    };
    const posts = requests.some((call) => call.method === 'wall.post');
    const responses = requests.map(({ id, method: name, params }) => ({
      id,
      body:
        error && name === 'wall.post'
          ? denied(name)
          : callMethod(
              name,
              Object.fromEntries(Object.entries(params).map(([key, value]) => [key, `${value}`])),
              store,
            ),
    }));
    return json({ responses }, { publishes: posts });
  }
  const publishes = method === 'wall.post';
  if (publishes && error) return json(denied(method), { publishes });
  const fields = Object.fromEntries(new URLSearchParams(request.body));
  return json(callMethod(method, fields, store), { publishes });
}

/** The classic endpoint: new answers are JSON with a payload, old ones a comment of "<!>"-joined parts. */
function answerClassic(request: PracticeRequest, store: WallStore, error: boolean) {
  const fields = Object.fromEntries(new URLSearchParams(request.body));
  const old = fields.practice_answer === 'old';
  const wrap = (code: number, value: string) =>
    old
      ? { type: 'text/html; charset=utf-8', body: `<!--0<!>ru<!>0<!>6868<!>${code}<!>${value}` }
      : json({
          payload: [code, [value]],
          statsMeta: { platform: 'web2', st: false, time: 1, hash: 'p' },
          loaderVersion: '1',
        });
  if (fields.act !== 'post') return wrap(8, 'Ошибка доступа');
  if (error) return { ...wrap(8, 'Публикация записей ограничена'), publishes: true };
  const text = fields.Message ?? fields.message ?? '';
  const post = store.add({
    network: 'vk',
    ownerId: fields.to_id ?? practiceAccounts.vk.ownerId,
    text,
    attempt: fields.guid ?? '',
    signed: fields.signed === '1',
    state: fields.postpone ? 'scheduled' : 'published',
    scheduledFor: fields.postpone ? new Date(Number(fields.postpone) * 1000).toISOString() : null,
  });
  const key = `${post.ownerId}_${post.nativeId}`;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const html = `<div id="post${key}" class="_post post page_block" data-post-id="${key}"><div class="wall_post_text">${escaped.replace(/\n/g, '<br>')}</div></div>`;
  return { ...wrap(0, html), publishes: true };
}

/** Answers what VK's web client calls: the method API and the classic wall endpoint. */
export const answerVk: Answering = (request, store, { error = false }) => {
  const { pathname } = request.url;
  if (request.method !== 'POST') return null;
  if (request.host.startsWith('web.api.') && pathname.startsWith('/method/')) {
    return answerApi(request, store, error);
  }
  if (pathname === '/al_wall.php') return answerClassic(request, store, error);
  return null;
};
