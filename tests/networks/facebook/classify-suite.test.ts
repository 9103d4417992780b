import { describe, expect, it } from 'vitest';
import {
  call,
  classify,
  instagramId,
  nativeId,
  pageId,
  story,
  suiteCall,
  suiteInput,
  suiteOperation,
} from './calls';

const family = (more: object) => ({ data: { xfamily_content_create: more } });
const one = family({
  items: [{ story: { post_id: nativeId } }],
  errors: { facebook_news_feed: null, instagram_post: null },
});
const scheduled = { scheduled_publish_time: 1796032800, unpublished_content_type: 'SCHEDULED' };

describe('Business Suite', () => {
  it('One call to two channels should be two publications, each with its own words and owner.', () => {
    expect(classify(suiteCall({}, one))).toEqual([
      {
        network: 'facebook',
        state: 'published',
        ownerId: pageId,
        nativeId,
        permalink: `https://www.facebook.com/${pageId}/posts/${nativeId}`,
        text: 'Для ленты',
        attempt: 'c-1',
      },
      {
        network: 'instagram',
        state: 'published',
        ownerId: instagramId,
        text: 'Для Инстаграма',
        attempt: 'c-1',
      },
    ]);
  });

  it('A channel without words of its own should have the common ones.', () => {
    const seen = classify(suiteCall({ FACEBOOK_NEWS_FEED: null, INSTAGRAM_POST: null }, one));
    expect(seen.map(({ text }) => text)).toEqual(['Общий текст', 'Общий текст']);
  });

  it('An Instagram address in the answer should give its number, wherever it stands.', () => {
    const items = [
      { permalink: 'https://www.instagram.com/p/C_aB-12xyz9/' },
      { story: { ...story, post_id: nativeId } },
    ];
    expect(classify(suiteCall({}, family({ items })))).toMatchObject([
      {
        network: 'facebook',
        nativeId,
        permalink: `https://www.facebook.com/natlib.by/posts/${nativeId}`,
      },
      { network: 'instagram', permalink: 'https://www.instagram.com/p/C_aB-12xyz9/' },
    ]);
  });

  it('Where every channel has a part of the answer, its place should tell.', () => {
    const items = [{ id: '17900000000000001' }, { id: nativeId }];
    const channels = ['INSTAGRAM_POST', 'FACEBOOK_NEWS_FEED'];
    const seen = classify(suiteCall({ channels }, family({ items })));
    expect(seen).toMatchObject([{ network: 'instagram' }, { network: 'facebook', nativeId }]);
    expect(seen[0]).not.toHaveProperty('nativeId');
  });

  it('A post on Instagram alone should give no record of Facebook.', () => {
    const seen = classify(suiteCall({ channels: ['INSTAGRAM_POST'] }, one));
    expect(seen).toMatchObject([{ network: 'instagram', state: 'published' }]);
    expect(seen[0]).not.toHaveProperty('nativeId');
  });

  it('A schedule should hold for every channel, with the number the answer gives it.', () => {
    const base = { ...suiteInput.base, unpublished_content_data: scheduled };
    const answer = family({ items: [{ pending_publish_content_id: '555000111' }] });
    expect(classify(suiteCall({ base }, answer))).toMatchObject([
      {
        network: 'facebook',
        state: 'scheduled',
        scheduledFor: '2026-11-30T10:00:00.000Z',
        nativeId: '555000111',
      },
      { network: 'instagram', state: 'scheduled', scheduledFor: '2026-11-30T10:00:00.000Z' },
    ]);
  });

  it('A channel with a time of its own should be scheduled alone.', () => {
    const INSTAGRAM_POST = { unpublished_content_data: scheduled };
    expect(classify(suiteCall({ INSTAGRAM_POST }, one)).map(({ state }) => state)).toEqual([
      'published',
      'scheduled',
    ]);
  });

  it('A channel that was refused should have failed, the other not.', () => {
    const items = [{ story: { post_id: nativeId } }];
    const errors = { facebook_news_feed: null, instagram_post: { code: 2207051 } };
    expect(classify(suiteCall({}, family({ items, errors })))).toMatchObject([
      { network: 'facebook', state: 'published' },
      { network: 'instagram', state: 'failed', error: '2207051' },
    ]);
  });

  it('A call that was refused should have failed on every channel.', () => {
    const answer = { data: { xfamily_content_create: null }, errors: [{ code: 1373034 }] };
    expect(classify(suiteCall({}, answer)).map(({ state, error }) => [state, error])).toEqual([
      ['failed', '1373034'],
      ['failed', '1373034'],
    ]);
    expect(classify(suiteCall({}, family({ items: [] })))).toEqual([]);
  });

  it('Drafts that save themselves should be nothing.', () => {
    const { base } = suiteInput;
    expect(classify(suiteCall({ base: { ...base, is_autosave_draft: true } }, one))).toEqual([]);
    expect(classify(suiteCall({ is_autosave_draft: true }, one))).toEqual([]);
    const unpublished_content_data = { unpublished_content_type: 'DRAFT' };
    expect(classify(suiteCall({ base: { ...base, unpublished_content_data } }, one))).toEqual([]);
  });

  it('Stories should be nothing, also beside a post.', () => {
    expect(classify(suiteCall({ channels: ['FACEBOOK_STORY', 'INSTAGRAM_STORY'] }, one))).toEqual(
      [],
    );
    const channels = ['FACEBOOK_STORY', 'FACEBOOK_NEWS_FEED'];
    expect(classify(suiteCall({ channels }, one))).toMatchObject([{ network: 'facebook' }]);
  });

  it('A reel should be a publication with the reel’s address.', () => {
    const items = [{ story: { post_id: nativeId }, video: { id: '1668856244533313' } }];
    const channels = ['FACEBOOK_REELS', 'INSTAGRAM_REELS'];
    expect(classify(suiteCall({ channels }, family({ items })))).toMatchObject([
      {
        network: 'facebook',
        nativeId,
        permalink: 'https://www.facebook.com/reel/1668856244533313',
        text: 'Общий текст',
      },
      { network: 'instagram', text: 'Общий текст' },
    ]);
  });

  it('The older form without channels should be a post of the Page.', () => {
    const { channels, ...older } = suiteInput;
    expect(channels).toHaveLength(2);
    const asked = call({ operation: suiteOperation, variables: { input: older }, response: one });
    expect(classify(asked)).toMatchObject([{ network: 'facebook', nativeId }]);
  });

  it('Without a clear second identity Instagram’s account should stay unnamed.', () => {
    const [, seen] = classify(suiteCall({ identities: [pageId, '1', '2'] }, one));
    expect(seen).toMatchObject({ network: 'instagram' });
    expect(seen).not.toHaveProperty('ownerId');
  });
});
