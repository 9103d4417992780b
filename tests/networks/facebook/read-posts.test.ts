import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prune } from '../../../networks/dom/prune';
import { readPosts } from '../../../networks/facebook/read-posts';
import { call, lines, nativeId, pageId, secret, watchedCall } from './calls';
import { storyNode } from './stories';

const operation = 'ProfileCometTimelineFeedRefetchQuery';
const answered = (response: string, name = operation) => {
  const exchange = call({ operation: name, kind: 'posts', variables: { id: pageId }, response });
  const watched = watchedCall(exchange);
  expect(watched?.kind).toBe('posts');
  const pruned = prune(watched!, exchange);
  // Only numbers, dates and addresses cross: no word and no name.
  expect(pruned.response).not.toMatch(/Чужой|Тайна|библиотека/);
  expect(readPosts(pruned)).toEqual(readPosts(exchange));
  return readPosts(pruned);
};
const timeline = (...stories: ReturnType<typeof storyNode>[]) =>
  lines(
    { data: { node: { timeline_list_feed_units: { edges: [{ node: stories[0] }] } } } },
    ...stories.slice(1).map((node) => ({ label: 'x$stream$y', data: { node } })),
    { extensions: { is_final: true } },
  );

describe('The counters in an answer', () => {
  it('should be read from every line of a timeline, exactly.', () => {
    const posts = answered(
      timeline(
        storyNode({ number: nativeId, text: 'Тайна', likes: 1234, comments: 5, shares: 0 }),
        storyNode({ number: '2', likes: 3, views: 900 }),
      ),
    );
    expect(posts).toEqual([
      {
        network: 'facebook',
        ownerId: pageId,
        nativeId,
        permalink: `https://www.facebook.com/natlib.by/posts/${nativeId}`,
        publishedAt: '2026-11-30T10:00:00.000Z',
        counters: { likes: 1234, comments: 5, shares: 0 },
        source: 'answer',
      },
      expect.objectContaining({ nativeId: '2', counters: { likes: 3, views: 900 } }),
    ]);
  });

  it('should be read from the dialog of a single post.', () => {
    const node = storyNode({ number: nativeId, likes: 7, comments: 2, shares: 1 });
    const posts = answered(lines({ data: { node_v2: node } }), 'CometSinglePostDialogContentQuery');
    expect(posts).toMatchObject([{ nativeId, counters: { likes: 7, comments: 2, shares: 1 } }]);
  });

  it('What does not show should be absent, not nought.', () => {
    const [post] = answered(timeline(storyNode({ number: nativeId })));
    expect(post!.counters).toEqual({});
  });

  it('A shared story, a comment and one kind of reaction should lend it no numbers.', () => {
    const posts = answered(timeline(storyNode({ number: nativeId, comments: 4 })));
    expect(posts).toHaveLength(1);
    expect(posts[0]!.counters).toEqual({ comments: 4 });
  });

  it('A number told only in words of the page should be marked as rounded.', () => {
    const node = {
      post_id: nativeId,
      feedback: { i18n_share_count: '1,2 тыс.', i18n_reaction_count: '85' },
    };
    expect(answered(lines({ data: { node } }))).toMatchObject([
      { counters: { shares: 1200, likes: 85 }, rounded: ['shares'] },
    ]);
  });

  it('A story told of in two lines should be one.', () => {
    const first = { post_id: nativeId, feedback: { reaction_count: { count: 3 } } };
    const second = { post_id: nativeId, feedback: { share_count: { count: 1 } } };
    const posts = answered(lines({ data: { node: first } }, { data: { node: second } }));
    expect(posts).toMatchObject([{ counters: { likes: 3, shares: 1 } }]);
  });

  it('Other answers should give nothing, and none an error.', () => {
    expect(readPosts(call({ response: '<html>' }))).toEqual([]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const deep = { data: { node: { post_id: '1', feedback: value, comet_sections: value } } };
        expect(JSON.stringify(readPosts(call({ response: deep })))).not.toContain(secret);
      }),
    );
  });
});
