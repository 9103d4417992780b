import { practiceAccounts } from '../../practice/practice-hosts';
import {
  composerField,
  openComposer,
  openWall,
  publish,
  publishButton,
  toLastStep,
} from '../../practice/steps';
import { expect, test } from './fixtures';

const text = 'Выставка открыта до 1 декабря 📚';

test('a tab closed as soon as the answer has come loses nothing', async ({
  practice,
  dashboard,
  page,
}) => {
  await dashboard.trySample();
  await openWall(page, 'vk');
  await openComposer(page, 'vk');
  await composerField(page, 'vk').click();
  await page.keyboard.type(text);
  await toLastStep(page, 'vk');
  const answered = page.waitForResponse((response) => response.url().includes('wall.post'));
  await publishButton(page, 'vk').click();
  await (await answered).finished();
  await page.close();
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
  expect((await dashboard.newPosts())[0]!.nativeId).toBe(practice.posts('vk')[0]!.nativeId);
});

test('a page cannot make a publication up', async ({ dashboard, page }) => {
  await dashboard.trySample();
  await openWall(page, 'vk');
  await openComposer(page, 'vk');
  await composerField(page, 'vk').click();
  await page.keyboard.type(text);
  const { ownerId } = practiceAccounts.vk;
  const tries = await page.evaluate(
    ([owner, words]) => window.practice.forge({ ownerId: owner!, nativeId: '666', text: words! }),
    [ownerId, text],
  );
  expect(tries).toBeGreaterThan(0);
  await publish(page, 'vk');
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
  expect((await dashboard.newPosts())[0]!.nativeId).not.toBe('666');
});

test('a refused post is no record', async ({ dashboard, page }) => {
  await dashboard.trySample();
  await openWall(page, 'vk', 'error=1');
  await openComposer(page, 'vk');
  await composerField(page, 'vk').click();
  await page.keyboard.type(text);
  await toLastStep(page, 'vk');
  await publishButton(page, 'vk').click();
  await page.getByRole('alert').first().waitFor();
  expect(await dashboard.newPosts()).toEqual([]);
});
