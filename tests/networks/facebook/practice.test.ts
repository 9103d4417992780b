import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPosts } from '../../../networks/facebook/read-posts';
import { practiceAccounts } from '../../../practice/practice-hosts';
import { type Practice, startPractice } from '../../../practice/server';
import { ask } from '../../practice/ask';
import { call, classify, input, suiteInput, suiteOperation, watchedCall } from './calls';

const { ownerId, groupId } = practiceAccounts.facebook;
const { businessId } = practiceAccounts.instagram;

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ pages: false });
});
afterAll(() => practice.stop());
beforeEach(() => practice.reset());

/** The practice network's answer to a call, as the observer would see both. */
async function answered(
  operation: string,
  asked: object,
  switches = '',
  host = 'www.facebook.com',
) {
  const variables = 'id' in asked ? asked : { input: asked };
  const sent = call({ operation, variables, av: ownerId, host });
  const { text, status } = await ask(practice, sent.url, {
    body: sent.request,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(switches && { 'x-practice': switches }),
    },
  });
  return { ...sent, status, response: text };
}

const create = 'ComposerStoryCreateMutation';
const mine = { ...input, actor_id: ownerId };
const inGroup = { ...mine, audience: { to_id: groupId } };
const suite = {
  ...suiteInput,
  base: { ...suiteInput.base, actor_id: ownerId },
  identities: [ownerId, businessId],
};

describe('What the practice network answers', () => {
  it.each([
    ['a post', mine, '', 'published', ownerId],
    ['a post with a warning beside it', mine, 'warn', 'published', ownerId],
    ['a post whose link changes', mine, 'pfbid', 'published', ownerId],
    ['a post in a group', inGroup, '', 'published', groupId],
    ['a post in a group that waits', inGroup, 'pending', 'pending', groupId],
    ['a refusal', mine, 'error', 'failed', ownerId],
  ])('%s should be understood.', async (_, asked, switches, state, owner) => {
    const [seen, ...more] = classify(await answered(create, asked, switches));
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ state, ownerId: owner, text: input.message.text });
    const [post] = practice.posts('facebook');
    if (state === 'failed') expect(post).toBeUndefined();
    else expect(seen!.nativeId).toBe(post!.nativeId);
    if (state === 'published') expect(seen!.permalink).toBe(post!.permalink);
    else expect(seen).not.toHaveProperty('permalink');
  });

  it.each(['', 'allitems'])(
    'One call of Business Suite (%s) should be a post on each network.',
    async (how) => {
      const seen = classify(await answered(suiteOperation, suite, how, 'business.facebook.com'));
      const [post] = practice.posts('facebook');
      expect(seen).toMatchObject([
        { network: 'facebook', state: 'published', ownerId, nativeId: post!.nativeId },
        { network: 'instagram', state: 'published', ownerId: businessId },
      ]);
      expect(practice.posts('instagram').map(({ text }) => text)).toEqual(['Для Инстаграма']);
    },
  );

  it('Instagram’s refusal should fail there alone.', async () => {
    const seen = classify(
      await answered(suiteOperation, suite, 'igerror', 'business.facebook.com'),
    );
    expect(seen).toMatchObject([{ state: 'published' }, { state: 'failed', error: '2207051' }]);
    expect(practice.posts('instagram')).toEqual([]);
  });

  it('A draft that saves itself should be stored by nobody and mean nothing.', async () => {
    const base = { ...suite.base, is_autosave_draft: true };
    const seen = classify(await answered(suiteOperation, { ...suite, base }));
    expect(seen).toEqual([]);
    expect(practice.posts()).toEqual([]);
  });

  it('A name nobody knows should publish there and be described, not logged.', async () => {
    const unknown = await answered('ComposerStoryCreateV2Mutation', mine);
    expect(practice.posts('facebook')).toHaveLength(1);
    expect(classify(unknown)).toEqual([]);
    expect(watchedCall(unknown)?.kind).toBe('shape');
  });

  it('The wall should give the counters it shows.', async () => {
    const wall = await answered('ProfileCometTimelineFeedRefetchQuery', { id: ownerId });
    expect(watchedCall(wall)?.kind).toBe('posts');
    const shown = practice.posts('facebook', { seeded: true });
    expect(readPosts(wall)).toMatchObject(
      shown.map(({ nativeId, likes, comments, shares }) => ({
        ownerId,
        nativeId,
        counters: { likes, comments, shares },
      })),
    );
  });
});
