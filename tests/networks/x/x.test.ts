import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyX } from '../../../networks/x/classify';
import { findXPosts } from '../../../networks/x/find-posts';
import { x } from '../../../networks/x/network';
import { readXPosts } from '../../../networks/x/read-posts';
import { xWatcher } from '../../../networks/x/watcher';
import { button, dialog, page } from '../page';
import { callOf, handedOver } from '../watched';

const secret = 'SECRET0token';
const at = (operation: string) => `https://x.com/i/api/graphql/a1B2-c3_D4/${operation}`;
const user = { rest_id: '880001', legacy: { screen_name: 'natlib' } };
const tweet = {
  rest_id: '1860000000000000001',
  core: { user_results: { result: user } },
  legacy: { id_str: '1860000000000000001', full_text: 'Ждём вас', user_id_str: '880001' },
};
const answered = (result: unknown, root = 'create_tweet') => ({
  data: { [root]: { tweet_results: { result } } },
});
const asking = (variables: Record<string, unknown> = {}) =>
  JSON.stringify({
    variables: { tweet_text: 'Ждём вас', dark_request: false, ...variables },
    features: { some_feature: true },
    queryId: secret,
  });

/** What an exchange means: the same for all of it and for what the observer hands over of it. */
function asked(url: string, request: string, answer: unknown, status = 200) {
  const whole = { method: 'POST', url, status, request, response: JSON.stringify(answer) };
  const cut = handedOver(xWatcher, whole);
  const seen = classifyX({ kind: 'publication', ...whole });
  if (cut?.kind === 'publication') expect(classifyX(cut)).toEqual(seen);
  else expect(seen).toEqual([]);
  expect(JSON.stringify(cut ?? '')).not.toContain(secret);
  return seen;
}

const published = {
  network: 'x',
  state: 'published',
  ownerId: '880001',
  nativeId: '1860000000000000001',
  permalink: 'https://x.com/natlib/status/1860000000000000001',
  text: 'Ждём вас',
};

describe('A publication on X', () => {
  it.each([
    ['a post', at('CreateTweet'), answered(tweet)],
    ['a post wrapped once more', at('CreateTweet'), answered({ tweet })],
    ['a long post', at('CreateNoteTweet'), answered(tweet, 'notetweet_create')],
    ['a long post of the other name', at('CreateNoteTweet'), answered(tweet, 'create_note_tweet')],
    [
      'the newer place of the name',
      at('CreateTweet'),
      answered({
        ...tweet,
        core: { user_results: { result: { rest_id: '880001', core: { screen_name: 'natlib' } } } },
      }),
    ],
    ['the older host', 'https://api.twitter.com/graphql/abc/CreateTweet', answered(tweet)],
  ])('should be seen: %s.', (_, url, answer) => {
    expect(asked(url, asking(), answer)).toEqual([published]);
  });

  it('should have a link also where the answer tells no name.', () => {
    const bare = { legacy: { id_str: tweet.rest_id } };
    expect(asked(at('CreateTweet'), asking(), answered(bare))).toEqual([
      {
        network: 'x',
        state: 'published',
        nativeId: tweet.rest_id,
        text: 'Ждём вас',
        permalink: `https://x.com/i/status/${tweet.rest_id}`,
      },
    ]);
  });

  it('A post that quotes another should be one, a reply none, also to oneself: a thread is one post.', () => {
    const quote = { attachment_url: 'https://x.com/other/status/17' };
    expect(asked(at('CreateTweet'), asking(quote), answered(tweet))).toEqual([published]);
    const reply = { reply: { in_reply_to_tweet_id: '1859', exclude_reply_user_ids: [] } };
    expect(asked(at('CreateTweet'), asking(reply), answered(tweet))).toEqual([]);
  });

  it('An edit should name the post the log knows, and link to what it became.', () => {
    const edit = asking({ edit_options: { previous_tweet_id: '1859999999999999990' } });
    expect(asked(at('CreateTweet'), edit, answered(tweet))).toEqual([
      { ...published, state: 'edited', nativeId: '1859999999999999990' },
    ]);
    const again = { ...tweet, edit_control: { initial_tweet_id: '1859999999999999980' } };
    expect(asked(at('CreateTweet'), edit, answered(again))).toMatchObject([
      { state: 'edited', nativeId: '1859999999999999980' },
    ]);
  });

  it('Errors at HTTP 200 should be a failure, beside a post they should not.', () => {
    const errors = [{ code: 187, message: secret }];
    expect(asked(at('CreateTweet'), asking(), { data: {}, errors })).toEqual([
      { network: 'x', state: 'failed', text: 'Ждём вас', error: '187' },
    ]);
    expect(asked(at('CreateTweet'), asking(), { ...answered(tweet), errors })).toEqual([published]);
    expect(asked(at('CreateTweet'), asking(), {}, 403)).toMatchObject([{ error: '403' }]);
    expect(asked(at('CreateTweet'), asking(), { data: {} })).toEqual([]);
  });

  it('A post for later should be scheduled, without a number: the one it has now is not the post’s.', () => {
    const request = JSON.stringify({
      variables: { execute_at: 1796032800, post_tweet_request: { status: 'Ждём вас' } },
    });
    const answer = { data: { tweet: { rest_id: '55' } } };
    expect(asked(at('CreateScheduledTweet'), request, answer)).toEqual([
      {
        network: 'x',
        state: 'scheduled',
        text: 'Ждём вас',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      },
    ]);
    const errors = [{ code: 326 }];
    expect(asked(at('CreateScheduledTweet'), request, { data: {}, errors })).toMatchObject([
      { state: 'failed', error: '326' },
    ]);
  });

  it('A removal should name the post.', () => {
    const request = JSON.stringify({ variables: { tweet_id: '1860', dark_request: false } });
    const done = { data: { delete_tweet: { tweet_results: {} } } };
    expect(asked(at('DeleteTweet'), request, done)).toEqual([
      { network: 'x', state: 'deleted', nativeId: '1860' },
    ]);
    expect(asked(at('DeleteTweet'), request, { errors: [{ code: 144 }] })).toEqual([]);
  });

  it('should be looked for in its own calls only.', () => {
    const kind = (url: string, method = 'POST') =>
      callOf(xWatcher, { method, url, status: 200, request: '', response: '' })?.kind;
    expect(kind(at('CreateRetweet'))).not.toBe('publication');
    expect(kind(at('FavoriteTweet'))).toBeUndefined();
    expect(kind(at('CreateTweet').replace('x.com', 'x.com.evil.example'))).toBeUndefined();
    expect(kind(`${at('UserTweets')}?variables=%7B%7D`, 'GET')).toBe('posts');
    expect(kind(at('HomeTimeline'), 'GET')).toBeUndefined();
  });

  it('should never throw.', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(answered(value))),
      fc.jsonValue().map((value) => JSON.stringify({ variables: value, errors: value })),
    );
    const names = fc.constantFrom('CreateTweet', 'CreateScheduledTweet', 'DeleteTweet');
    fc.assert(
      fc.property(names, text, text, fc.integer(), (name, request, response, status) => {
        const url = at(name);
        for (const one of classifyX({
          kind: 'publication',
          method: 'POST',
          url,
          status,
          request,
          response,
        })) {
          expect(one.nativeId ?? '0').toMatch(/^-?\d{1,30}$/);
        }
      }),
    );
  });
});

const field = (part = 0, id = `data-testid="tweetTextarea_${part}"`) =>
  `<div class="DraftEditor-root"><div class="public-DraftEditor-content" contenteditable="true" role="textbox" aria-label="Post text" ${id}><div data-contents="true"><div data-block="true"></div></div></div></div>`;
const send = (name = 'Post', inline = '') => button(name, `data-testid="tweetButton${inline}"`);
const nav = '<nav><a data-testid="AppTabBar_Profile_Link" href="/NatLib">Profile</a></nav>';
const answeredPost =
  '<article data-testid="tweet"><a href="/other/status/17"><time datetime="2026-11-20T10:00:00.000Z"></time></a></article>';

describe('The composer of X', () => {
  const found = (body: string, path = '/home') =>
    x.findComposers(page(`https://x.com${path}`, nav + body, ['twid=u%3D880001']));

  it.each([
    ['window', dialog(field() + send()), '/compose/post'],
    [
      'inline',
      `<main><div>${field()}${send('Опубликовать пост', 'Inline')}</div>${answeredPost}</main>`,
      '/home',
    ],
    ['window', dialog(field() + answeredPost + send()), '/compose/post'],
    ['window', dialog(field() + send('Közzététel')), '/compose/post'],
    ['button', dialog(field(0, '') + button('Опубликовать')), '/compose/post'],
  ])('should be found as %s.', (rule, body, path) => {
    const [hit, ...more] = found(body, path);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      rule,
      engine: 'draft',
      owner: { ownerIds: ['880001'], handles: ['natlib'] },
    });
    const [post] = [...hit!.root.querySelectorAll('[role="button"]')].slice(-1);
    expect(x.isPublishControl(post!, hit!)).toBe(true);
  });

  it('should be one for all parts of a thread, and leave a field that does not send alone.', () => {
    expect(found(dialog(field(0) + field(1) + send('Post all')), '/compose/post')).toHaveLength(1);
    expect(found(`<main>${field()}</main>`)).toEqual([]);
  });

  it.each([
    ['reply in a window', dialog(answeredPost + field() + send('Reply')), '/compose/post'],
    [
      'reply in a language not spoken here',
      dialog(answeredPost + field() + send('Válasz')),
      '/compose/post',
    ],
    [
      'reply below a post',
      `<main>${answeredPost}<div>${field()}${send('Reply', 'Inline')}</div></main>`,
      '/other/status/17',
    ],
    [
      'reply field of a page that draws no post',
      `<main><div>${field()}${send('Válasz', 'Inline')}</div></main>`,
      '/other/status/17',
    ],
    ['post being edited', dialog(field() + send('Update')), '/compose/post'],
    [
      'message',
      dialog(field(0, 'data-testid="dmComposerTextInput"') + button('Send')),
      '/messages/1',
    ],
  ])('should not be taken for a %s.', (_, body, path) => {
    expect(found(body, path)).toEqual([]);
  });

  it('should know the account without test ids by the one the navigation leads to.', () => {
    const links = (more = '') =>
      `<nav><a href="/home">X</a><a href="/NatLib">Profile</a>${more}<a href="/i/premium_sign_up">+</a></nav>`;
    const owner = (body: string) =>
      x.findComposers(page('https://x.com/compose/post', body + dialog(field() + send())))[0]!
        .owner;
    expect(owner(links()).handles).toEqual(['natlib']);
    expect(owner(links('<a href="/other">Other</a>')).handles).toEqual([]);
  });

  it('should be the account of the switch where there is no link to a profile.', () => {
    const body = `<button data-testid="SideNav_AccountSwitcher_Button">Library @NatLib</button>${dialog(field() + send())}`;
    const document = page('https://x.com/compose/post', body, ['twid="u=880001"']);
    expect(x.findComposers(document)[0]!.owner).toEqual({
      ownerIds: ['880001'],
      handles: ['natlib'],
    });
  });
});

describe('Posts on X', () => {
  const result = {
    rest_id: '1860000000000000001',
    core: { user_results: { result: { rest_id: '880001', legacy: { screen_name: secret } } } },
    views: { count: '1520', state: 'EnabledWithCount' },
    legacy: {
      full_text: secret,
      favorite_count: 31,
      reply_count: 2,
      retweet_count: 4,
      quote_count: 1,
      bookmark_count: 0,
    },
  };
  const entry = (one: unknown) => ({
    content: { itemContent: { tweet_results: { result: one } } },
  });
  const timeline = (...entries: unknown[]) =>
    JSON.stringify({
      data: { user: { result: { timeline_v2: { timeline: { instructions: [{ entries }] } } } } },
    });
  const read = (response: string) => {
    const whole = { method: 'GET', url: at('UserTweets'), status: 200, request: '', response };
    const cut = handedOver(xWatcher, whole)!;
    expect(cut.response).not.toContain(secret);
    const posts = readXPosts({ kind: 'posts', ...whole });
    expect(readXPosts(cut)).toEqual(posts);
    return posts;
  };

  it('should be read with their counters and the moment their number holds.', () => {
    const reply = {
      ...result,
      rest_id: '1860000000000000002',
      legacy: { ...result.legacy, in_reply_to_status_id_str: '17' },
    };
    const repost = {
      ...result,
      rest_id: '1860000000000000003',
      legacy: { ...result.legacy, retweeted_status_result: { result: { rest_id: '9' } } },
    };
    expect(read(timeline(entry(result), entry({ tweet: reply }), entry(repost)))).toEqual([
      {
        network: 'x',
        nativeId: '1860000000000000001',
        ownerId: '880001',
        permalink: 'https://x.com/i/status/1860000000000000001',
        publishedAt: new Date(Number(1860000000000000001n >> 22n) + 1288834974657).toISOString(),
        counters: { likes: 31, comments: 2, shares: 5, saves: 0, views: 1520 },
        source: 'answer',
      },
    ]);
  });

  it('Views should be absent where they do not show.', () => {
    const { views, ...rest } = result;
    expect(views).toBeDefined();
    expect(read(timeline(entry(rest)))[0]!.counters).not.toHaveProperty('views');
  });

  const card = (name: string, id: string) => `<article data-testid="tweet">
    <a href="/${name}/status/${id}"><time datetime="2026-11-20T10:00:00.000Z"></time></a>
    <div data-testid="tweetText">Новая <span>#выставка</span><br>Зал 2</div>
    <div role="group"><button data-testid="reply" aria-label="0 Replies. Reply"></button>
    <button data-testid="like" aria-label="1234 Likes. Like"><span>1.2K</span></button>
    <button data-testid="bookmark" aria-label="Bookmark"></button>
    <a href="/${name}/status/${id}/analytics">12,3 тыс.</a></div></article>`;

  it('should be read from the page of the account, without other people’s.', () => {
    const body = nav + card('natlib', '1860000000000000001') + card('other', '18');
    const document = page('https://x.com/natlib', body, ['twid=u%3D880001']);
    expect(findXPosts(document)).toMatchObject([
      {
        nativeId: '1860000000000000001',
        ownerId: '880001',
        permalink: 'https://x.com/natlib/status/1860000000000000001',
        text: 'Новая #выставка\nЗал 2',
        counters: { likes: 1234, comments: 0, views: 12_300 },
        rounded: ['views'],
      },
    ]);
    expect(findXPosts(document)[0]!.counters).not.toHaveProperty('saves');
    expect(findXPosts(page('https://x.com/home', body))).toEqual([]);
    expect(findXPosts(page('https://x.com/natlib/with_replies', body))).toEqual([]);
  });
});
