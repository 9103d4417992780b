import { openAsCommunity, openField, publishFromModal } from '../../practice/surfaces/vk-steps';
import { draftOwnerFound, postsFound } from './adapters';
import { expect, test } from './fixtures';

const wall = 'https://vk.ru/club123456';
/** More than a thousand, so that pages shorten it. */
const counters = { likes: 1240, comments: 12, shares: 5, views: 31_050 };

// The page comes first: with it the networks begin anew.
test.beforeEach(({ page: _, practice }) => {
  const [post] = practice.posts('vk', { seeded: true });
  Object.assign(post!, counters);
});

const kinds = [
  { query: '', seen: { likes: 1200, comments: 12, shares: 5 }, rounded: ['likes'], words: true },
  {
    query: '?testids=0',
    seen: { likes: 1200, comments: 12, shares: 5 },
    rounded: ['likes'],
    words: false,
  },
  { query: '?hybrid=1', seen: counters, rounded: undefined, words: true },
  {
    query: '?classic=1',
    seen: { ...counters, likes: 1200 },
    rounded: ['likes'],
    words: true,
  },
];

for (const { query, seen, rounded, words } of kinds) {
  test(`The library’s wall (${query || 'current'}) should show its posts with what can be read of them.`, async ({
    page,
    practice,
  }) => {
    await page.goto(wall + query);
    const [post] = practice
      .posts('vk', { seeded: true })
      .filter(({ ownerId }) => ownerId === '-123456');
    await expect
      .poll(async () =>
        (await postsFound(page, 'vk')).find(({ nativeId }) => nativeId === post!.nativeId),
      )
      .toEqual({
        network: 'vk',
        ownerId: '-123456',
        nativeId: post!.nativeId,
        permalink: post!.permalink,
        publishedAt: post!.at.replace(/\.\d+Z$/, '.000Z'),
        ...(words && { text: post!.text }),
        counters: seen,
        ...(rounded && { rounded }),
        source: 'dom',
      });
  });
}

test('The page of a post should give the exact numbers it was delivered with.', async ({
  page,
  practice,
}) => {
  const [post] = practice.posts('vk', { seeded: true });
  await page.goto(`https://vk.ru/wall-123456_${post!.nativeId}?prefetch=1`);
  await expect
    .poll(() => postsFound(page, 'vk'))
    .toEqual([expect.objectContaining({ counters, text: post!.text, source: 'embedded' })]);
});

test('The news should show strangers’ posts as theirs and no advertisement.', async ({ page }) => {
  await page.goto('https://vk.ru/feed');
  await expect
    .poll(async () => (await postsFound(page, 'vk')).map(({ permalink }) => permalink))
    .toContain('https://vk.ru/wall-901_5');
  const owners = (await postsFound(page, 'vk')).map(({ ownerId }) => ownerId);
  expect(owners).not.toContain('-900');
  expect(owners).not.toContain('-902');
});

test('A draft VK keeps should tell the wall it is for, until it is published.', async ({
  page,
}) => {
  const url = 'https://vk.ru/feed';
  await openAsCommunity(page, url);
  const text = 'Пишем от имени сообщества\n📚 завтра';
  await page.locator('.modal [contenteditable]').fill(text);
  await expect.poll(() => draftOwnerFound(page, 'vk', text)).toBe('-123456');
  await publishFromModal(page, text);
  await expect.poll(() => draftOwnerFound(page, 'vk', text)).toBeNull();
  await openField(page, 'https://vk.ru/id7001');
  await page.locator('.modal [contenteditable]').fill(text);
  await expect.poll(() => draftOwnerFound(page, 'vk', text)).toBe('7001');
});
