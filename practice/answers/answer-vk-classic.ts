import { practiceAccounts } from '../practice-hosts';
import type { PracticePost, WallStore } from '../wall-store';
import { json, type PracticeRequest } from './exchange';
import { refusal, refusals, release } from './vk-outcomes';

/** Outcomes as the classic endpoint numbers them. */
const codes: Record<number, number> = { 14: 2 };

function markup(posts: PracticePost[]): string {
  return posts
    .map((post) => {
      const key = `${post.ownerId}_${post.nativeId}`;
      const escaped = post.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      return `<div id="post${key}" class="_post post page_block" data-post-id="${key}"><div class="wall_post_text">${escaped.replace(/\n/g, '<br>')}</div></div>`;
    })
    .join('');
}

/**
 * The classic endpoint: new answers are JSON with a payload, old ones a comment of "<!>"-joined parts. After
 * publishing they hold the whole wall, as the site's do.
 */
export function answerVkClassic(
  request: PracticeRequest,
  store: WallStore,
  error: boolean | number,
) {
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
  const { act = '' } = fields;
  const publishes = act === 'post' || act === 'publish_postponed';
  const code = publishes ? refusal(error, fields) : 0;
  if (code) return { ...wrap(codes[code] ?? 8, refusals[code] ?? ''), publishes };
  const wall = (ownerId: string) =>
    markup(store.wall('vk', ownerId).toSorted((a, b) => Number(a.nativeId) - Number(b.nativeId)));
  if (act === 'post') {
    const ownerId = fields.to_id ?? practiceAccounts.vk.ownerId;
    const suggests = Number(ownerId) < 0 && fields.official !== '1';
    const post = store.add({
      network: 'vk',
      ownerId,
      text: fields.Message ?? fields.message ?? '',
      attempt: fields.guid ?? '',
      signed: fields.signed === '1',
      media: Object.keys(fields).filter((name) => /^attach\d+$/.test(name)).length,
      state: fields.postpone ? 'scheduled' : suggests ? 'suggested' : 'published',
      scheduledFor: fields.postpone ? new Date(Number(fields.postpone) * 1000).toISOString() : null,
    });
    const tab = suggests ? `<a href="/wall${ownerId}?suggested=1">Предложенные</a>` : '';
    const shown = post.state === 'published' ? wall(ownerId) : markup([post]);
    return { ...wrap(0, `${tab}${shown}`), publishes };
  }
  const [, postId = ''] = /^-?\d+_(\d+)$/.exec(fields.post ?? '') ?? [];
  const post = store.find('vk', postId);
  if (!post) return wrap(8, 'Ошибка доступа');
  if (act === 'publish_postponed') {
    return { ...wrap(0, wall(release(post, {}, store).ownerId)), publishes };
  }
  if (act === 'save') {
    post.text = fields.message ?? '';
    post.edited = true;
    return wrap(0, markup([post]));
  }
  if (act === 'delete' || act === 'delete_suggested') {
    post.state = 'deleted';
    return wrap(0, 'Запись удалена');
  }
  if (act === 'restore') {
    post.state = 'published';
    return wrap(0, markup([post]));
  }
  return wrap(8, 'Ошибка доступа');
}
