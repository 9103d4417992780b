import { practiceAccounts } from '../practice-hosts';
import type { PracticePost, WallStore } from '../wall-store';
import { answerVkClassic } from './answer-vk-classic';
import { type Answering, json, type PracticeRequest } from './exchange';
import { refusal, refusals, release } from './vk-outcomes';

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** A post in the shape of the wall.get answer. */
function wallItem(post: PracticePost) {
  return {
    inner_type: 'wall_wallpost',
    id: Number(post.nativeId),
    owner_id: Number(post.ownerId),
    from_id: Number(post.ownerId),
    ...(post.signed && { signer_id: Number(practiceAccounts.vk.viewerId) }),
    ...(post.formerId && { postponed_id: Number(post.formerId) }),
    date: seconds(post.scheduledFor && post.state === 'scheduled' ? post.scheduledFor : post.at),
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

const failure = (code: number, method: string) => ({
  error: {
    error_code: code,
    error_msg: refusals[code] ?? 'Unknown error',
    ...(code === 14 && { captcha_sid: '7', captcha_img: '/__practice/picture/captcha.svg' }),
    ...(code === 24 && { confirmation_text: 'Опубликовать пост?' }),
    request_params: [{ key: 'method', value: method }],
  },
});

function postToWall(fields: Fields, store: WallStore): unknown {
  const message = fields.message ?? '';
  const waiting = fields.post_id ? store.find('vk', fields.post_id) : undefined;
  if (fields.post_id && !waiting) return failure(100, 'wall.post');
  if (waiting) return { response: { post_id: Number(release(waiting, fields, store).nativeId) } };
  const attachments = fields.attachments ?? fields.primary_attachments ?? '';
  if (!message.trim() && !attachments) return failure(100, 'wall.post');
  const ownerId = fields.owner_id ?? practiceAccounts.vk.viewerId;
  const later = Number(fields.publish_date ?? 0) * 1000;
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

/** One API method; the value is what stands in the answer. */
function callMethod(
  method: string,
  fields: Fields,
  store: WallStore,
  error: boolean | number,
): unknown {
  if (method === 'wall.get') {
    const filter = fields.filter ?? 'all';
    const state = { postponed: 'scheduled', suggests: 'suggested' }[filter] ?? 'published';
    const items = store
      .all('vk')
      .filter(
        (post) => post.state === state && (filter === 'news' || post.ownerId === fields.owner_id),
      );
    return { response: { count: items.length, items: items.map(wallItem) } };
  }
  if (method === 'wall.post') {
    const code = refusal(error, fields);
    return code ? failure(code, method) : postToWall(fields, store);
  }
  const post = store.find('vk', fields.post_id ?? '');
  if (!post) return failure(100, method);
  if (method === 'wall.edit') {
    post.text = fields.message ?? '';
    post.edited = true;
    return { response: { post_id: Number(post.nativeId) } };
  }
  if (method === 'wall.delete') post.state = 'deleted';
  else if (method === 'wall.restore') post.state = 'published';
  else return failure(3, method);
  return { response: 1 };
}

const texts = (params: Record<string, unknown>): Fields =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, `${value}`]));

interface Wrapped {
  requests: Array<{ id: string; method: string; params: Record<string, unknown> }>;
}

function answerApi(request: PracticeRequest, store: WallStore, error: boolean | number) {
  const method = request.url.pathname.slice('/method/'.length);
  if (method === 'batch.call') {
    const { requests } = JSON.parse(request.body) as Wrapped;
    const responses = requests.map(({ id, method: name, params }) => ({
      id,
      body: callMethod(name, texts(params), store, error),
    }));
    return json({ responses }, { publishes: requests.some((one) => one.method === 'wall.post') });
  }
  const fields = Object.fromEntries(new URLSearchParams(request.body));
  if (method === 'execute') {
    // The pages' own programs: "return API.<method>({JSON});"
    const [, name = '', params = '{}'] =
      /^return API\.([\w.]+)\(([\s\S]*)\);$/.exec(fields.code ?? '') ?? [];
    const asked = { ...texts(JSON.parse(params) as Record<string, unknown>), ...fields };
    const said = callMethod(name, asked, store, error) as {
      response?: unknown;
      error?: { error_code: number };
    };
    const held = said.error && said.error.error_code !== 14 && said.error.error_code !== 24;
    const answer = held
      ? { response: false, execute_errors: [{ method: name, ...said.error }] }
      : said;
    return json(answer, { publishes: name === 'wall.post' });
  }
  return json(callMethod(method, fields, store, error), { publishes: method === 'wall.post' });
}

/** Answers what VK's web client calls: the method API and the classic wall endpoint. */
export const answerVk: Answering = (request, store, { error = false }) => {
  const { pathname } = request.url;
  if (request.method !== 'POST') return null;
  if (request.host.startsWith('web.api.') && pathname.startsWith('/method/')) {
    return answerApi(request, store, error);
  }
  if (pathname === '/al_wall.php') return answerVkClassic(request, store, error);
  return null;
};

/** The answers VK sends along with the page of one post. */
export function prefetchVk(path: string, store: WallStore): unknown[] {
  const [, id = ''] = /^\/wall-?\d+_(\d+)$/.exec(path) ?? [];
  const post = store.find('vk', id);
  if (!post) return [];
  const posts = `${post.ownerId}_${post.nativeId}`;
  const response = { items: [wallItem(post)], profiles: [], groups: [] };
  return [{ method: 'wall.getById', version: '5.289', request: { posts }, response }];
}
