import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyThreads } from '../../../networks/threads/classify';
import { findThreadsPosts } from '../../../networks/threads/find-posts';
import { threads } from '../../../networks/threads/network';
import { readThreadsPosts } from '../../../networks/threads/read-posts';
import { threadsWatcher } from '../../../networks/threads/watcher';
import { button, dialog, page } from '../page';
import { callOf, handedOver } from '../watched';

const site = 'https://www.threads.com';
const secret = 'SECRET0token';
const form = (fields: Record<string, string>) => `${new URLSearchParams(fields)}`;
const words = `${site}/api/v1/media/configure_text_only_post/`;
const media = {
  pk: 3.456789012345679e18,
  id: '3456789012345678901_4401',
  code: 'C_4-0q4Vmw1',
  user: { pk: '4401', username: 'natlib' },
};
const request = (more: Record<string, string> = {}) =>
  form({
    caption: 'Сегодня открыт читальный зал',
    publish_mode: 'text_post',
    text_post_app_info: JSON.stringify({ entry_point: 'create_reply', reply_id: null }),
    upload_id: '1790000000001',
    jazoest: secret,
    ...more,
  });

/** What an exchange means: the same for all of it and for what the observer hands over of it. */
function asked(url: string, body: string, answer: unknown, status = 200) {
  const whole = { method: 'POST', url, status, request: body, response: JSON.stringify(answer) };
  const cut = handedOver(threadsWatcher, whole);
  const seen = classifyThreads({ kind: 'publication', ...whole });
  if (cut?.kind === 'publication') expect(classifyThreads(cut)).toEqual(seen);
  else expect(seen).toEqual([]);
  expect(JSON.stringify(cut ?? '')).not.toContain(secret);
  return seen;
}

describe('A publication on Threads', () => {
  it.each([
    words,
    `${site}/api/v1/media/configure_text_post_app_feed/`,
    `${site}/api/v1/media/configure_text_post_app_sidecar/`,
    'https://www.threads.net/api/v1/media/configure_text_only_post/',
  ])('should be seen with its text, its number and its link: %s.', (url) => {
    expect(asked(url, request(), { media, status: 'ok' })).toEqual([
      {
        network: 'threads',
        state: 'published',
        ownerId: '4401',
        nativeId: '3456789012345678901',
        permalink: 'https://www.threads.com/@natlib/post/C_4-0q4Vmw1',
        text: 'Сегодня открыт читальный зал',
        attempt: '1790000000001',
      },
    ]);
  });

  it('should take the answer’s own link where it has one, and none where nothing tells.', () => {
    const bare = { id: media.id, code: media.code };
    const permalink = 'https://www.threads.net/@natlib/post/C_4-0q4Vmw1?x=1';
    expect(asked(words, request(), { media: { ...bare, permalink }, status: 'ok' })).toMatchObject([
      { permalink: 'https://www.threads.com/@natlib/post/C_4-0q4Vmw1' },
    ]);
    expect(asked(words, request(), { media: bare, status: 'ok' })[0]).not.toHaveProperty(
      'permalink',
    );
  });

  it.each([
    ['barcelona_source_reply_id', '3456789012345678000'],
    ['text_post_app_info', JSON.stringify({ reply_id: '3456789012345678000' })],
  ])('A reply should be none, so that a chain is one post: %s.', (name, value) => {
    expect(asked(words, request({ [name]: value }), { media, status: 'ok' })).toEqual([]);
  });

  it('should wait while the picture is not ready, and fail when the network refuses.', () => {
    const url = `${site}/api/v1/media/configure_text_post_app_feed/`;
    const notYet = { message: 'Transcode not finished yet.', status: 'fail' };
    expect(asked(url, request(), notYet, 202)).toEqual([]);
    expect(asked(url, request(), { status: 'fail', message: 'feedback_required' })).toMatchObject([
      { state: 'failed', error: 'feedback_required' },
    ]);
    expect(asked(url, request(), { status: 'fail' }, 400)).toMatchObject([{ error: '400' }]);
  });

  it('A removal and an edit should name the post.', () => {
    const removal = `${site}/api/v1/media/3456789012345678901_4401/delete/?media_type=TEXT_POST`;
    expect(asked(removal, '', { status: 'ok' })).toEqual([
      { network: 'threads', state: 'deleted', nativeId: '3456789012345678901', ownerId: '4401' },
    ]);
    const edit = `${site}/api/v1/media/3456789012345678901/edit_media/`;
    expect(asked(edit, form({ caption_text: 'Иначе' }), { status: 'ok' })).toMatchObject([
      { state: 'edited', text: 'Иначе' },
    ]);
  });

  it('should be looked for in its own calls only.', () => {
    const kind = (url: string, body = '') =>
      callOf(threadsWatcher, { method: 'POST', url, status: 200, request: body, response: '' })
        ?.kind;
    expect(kind(`${site}/rupload_igphoto/fb_uploader_1`)).toBeUndefined();
    expect(
      kind('https://www.threads.com.evil.example/api/v1/media/configure_text_only_post/'),
    ).toBe(undefined);
    const query = (name: string) => form({ fb_api_req_friendly_name: name });
    expect(kind(`${site}/graphql/query`, query('BarcelonaProfileThreadsTabQuery'))).toBe('posts');
    expect(kind(`${site}/graphql/query`, query('BarcelonaPostMutation'))).toBe('shape');
    expect(kind(`${site}/graphql/query`, query('BarcelonaFeedQuery'))).toBeUndefined();
  });

  it('should never throw.', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.integer(), (body, response, status) => {
        classifyThreads({
          kind: 'publication',
          method: 'POST',
          url: words,
          status,
          request: body,
          response,
        });
      }),
    );
  });
});

const editor = (prompt: string, label = 'Empty text field. Type to compose a new post.') =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="${label}" aria-placeholder="${prompt}"><p><br></p></div>`;
const time = '<a href="/@other/post/Abcdefg"><time datetime="2026-11-20T10:00:00.000Z"></time></a>';
const author = '<a href="/@natlib">natlib</a>';

describe('The composer of Threads', () => {
  const found = (body: string, path = '/') =>
    threads.findComposers(page(site + path, body, ['ds_user_id=4401']));

  it.each([
    ['prompt', dialog(author + editor("What's new?") + button('Post'))],
    ['prompt', dialog(author + editor('Что нового?') + button('Опубликовать'))],
    ['button', dialog(author + editor('Say something', '') + button('Опублікувати'))],
    ['editor', dialog(`${author}${editor('Mi újság?', '')}${button('')}${button('Közzététel')}`)],
    ['prompt', `<div><div>${author}${editor("What's new?")}</div>${button('Post')}</div>`],
    ['prompt', dialog(author + editor("What's new?") + time + button('Post'))],
  ])('should be found by %s.', (rule, body) => {
    const [hit, ...more] = found(body);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      rule,
      engine: 'lexical',
      owner: { ownerIds: ['4401'], handles: ['natlib'] },
    });
    const buttons = [...hit!.root.querySelectorAll('[role="button"]')];
    expect(threads.isPublishControl(buttons.at(-1)!, hit!)).toBe(true);
    expect(threads.isPublishControl(hit!.root.querySelector('a')!, hit!)).toBe(false);
  });

  it('should be one for all parts of a chain.', () => {
    const body = dialog(editor("What's new?") + editor('Say more') + button('Post'));
    expect(found(body)).toHaveLength(1);
  });

  it.each([
    ['reply in a window', dialog(time + editor('Reply to natlib...') + button('Post'))],
    [
      'reply in a language not spoken here',
      dialog(time + editor('Válasz', '') + button('Közzététel')),
    ],
    [
      'reply below a post',
      `<main>${time}<div>${editor('Ответ natlib…')}${button('Опубликовать')}</div></main>`,
    ],
    ['old post being edited', dialog(editor("What's new?") + button('Done'), 'Edit post')],
    ['search field', '<input type="search">'],
    ['field nobody can send', `<main>${editor("What's new?")}</main>`],
  ])('should not be taken for a %s.', (_, body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('Posts on Threads', () => {
  const post = {
    id: '3456789012345678901_4401',
    pk: '3456789012345678901',
    code: 'C_4-0q4Vmw1',
    taken_at: 1796032800,
    like_count: 12,
    caption: { text: secret },
    user: { pk: '4401', username: secret },
    text_post_app_info: { direct_reply_count: 3, repost_count: 2, quote_count: 1, is_reply: false },
  };
  const answer = (...posts: unknown[]) =>
    JSON.stringify({
      data: {
        mediaData: { edges: posts.map((one) => ({ node: { thread_items: [{ post: one }] } })) },
      },
    });
  const read = (response: string) => {
    const whole = {
      method: 'POST',
      url: `${site}/graphql/query`,
      status: 200,
      request: 'fb_api_req_friendly_name=BarcelonaProfileThreadsTabQuery',
      response,
    };
    const cut = handedOver(threadsWatcher, whole)!;
    expect(cut.response).not.toContain(secret);
    const posts = readThreadsPosts({ kind: 'posts', ...whole });
    expect(readThreadsPosts(cut)).toEqual(posts);
    return posts;
  };

  it('should be read with their counters, replies left out.', () => {
    const reply = { ...post, id: '1_4401', text_post_app_info: { is_reply: true } };
    expect(read(answer(post, reply))).toEqual([
      {
        network: 'threads',
        nativeId: '3456789012345678901',
        ownerId: '4401',
        publishedAt: '2026-11-30T10:00:00.000Z',
        counters: { likes: 12, comments: 3, shares: 3 },
        source: 'answer',
      },
    ]);
    expect(read('for(;;);')).toEqual([]);
  });

  const card = (name: string, code: string, likes: string) =>
    `<div data-pressable-container="true"><a href="/@${name}/post/${code}"><time datetime="2026-11-30T10:00:00.000Z"></time></a>
     <span dir="auto">Новая выставка</span>
     <div role="button"><svg aria-label="Нравится"></svg><span>${likes}</span></div>
     <div role="button"><svg aria-label="Ответить"></svg></div></div>`;

  it('should be read from the page of the account, without other people’s.', () => {
    const body = `<nav><a href="/@natlib">x</a></nav><main>${card('natlib', 'C_4-0q4Vmw1', '1,2 тыс.')}${card('other', 'C_4-0q4Vmw2', '5')}</main>`;
    const posts = findThreadsPosts(page(`${site}/@natlib`, body, ['ds_user_id=4401']));
    expect(posts).toMatchObject([
      {
        nativeId: '3456789012345678901',
        ownerId: '4401',
        permalink: 'https://www.threads.com/@natlib/post/C_4-0q4Vmw1',
        publishedAt: '2026-11-30T10:00:00.000Z',
        text: 'Новая выставка',
        counters: { likes: 1200 },
        rounded: ['likes'],
      },
    ]);
    expect(posts[0]!.counters).not.toHaveProperty('comments');
    expect(findThreadsPosts(page(`${site}/`, body))).toEqual([]);
    expect(findThreadsPosts(page(`${site}/@natlib/replies`, body))).toEqual([]);
  });
});
