import type { Page } from '@playwright/test';
import { practiceAccounts } from '../../practice/practice-hosts';
import { openWall } from '../../practice/steps';
import { facebookSurfaces } from '../../practice/surfaces/facebook';
import { postsFound } from './adapters';
import { expect, test } from './fixtures';

const { ownerId } = practiceAccounts.facebook;

/** Opens a surface of the practice network with its composer. */
async function openSurface(page: Page, id: string): Promise<void> {
  const surface = facebookSurfaces.find((one) => one.id === id)!;
  await page.goto(surface.url);
  await surface.open(page);
}

test('Business Suite with other words for Instagram should give each record its own.', async ({
  dashboard,
  page,
}) => {
  await dashboard.trySample();
  await openSurface(page, 'suite-customised');
  const captions = page.locator('[contenteditable="true"][role="combobox"]');
  await captions.first().click();
  await page.keyboard.insertText('Вечер поэзии в пятницу');
  await page.getByRole('switch', { name: 'Другой текст для Instagram' }).check();
  await captions.nth(1).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Вечер поэзии. Ссылка в профиле');
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.locator('.suite-done').waitFor();
  await expect
    .poll(async () =>
      (await dashboard.newPosts()).map(({ network, text }) => [network, text]).sort(),
    )
    .toEqual([
      ['facebook', 'Вечер поэзии в пятницу'],
      ['instagram', 'Вечер поэзии. Ссылка в профиле'],
    ]);
});

test('A link that changes should be kept by the number that does not.', async ({
  dashboard,
  page,
  practice,
}) => {
  await dashboard.trySample();
  await openSurface(page, 'facebook-pfbid');
  await page.locator('.overlay [data-lexical-editor="true"]').click();
  await page.keyboard.insertText('Ссылка надолго');
  await page.locator('.overlay').getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
  const [post] = await dashboard.newPosts();
  const [stored] = practice.posts('facebook');
  expect(post).toMatchObject({ nativeId: stored!.nativeId, permalink: stored!.permalink });
});

for (const [how, query, source] of [
  ['exactly from the page’s own data', 'pfbid=1', { likes: 32, comments: 4, shares: 6 }],
  ['as rounded where only rounded ones show', 'data=0&round=1', { likes: 3200 }],
] as const) {
  test(`Counters of the wall should be read ${how}.`, async ({ dashboard, page, practice }) => {
    await dashboard.trySample();
    const [seeded] = practice.posts('facebook', { seeded: true });
    await openWall(page, 'facebook', query);
    await expect
      .poll(() => postsFound(page, 'facebook'))
      .toContainEqual(
        expect.objectContaining({
          ownerId,
          nativeId: seeded!.nativeId,
          counters: expect.objectContaining(source),
        }),
      );
  });
}
