import { practiceAccounts } from '../../practice/practice-hosts';
import { Sidebar } from '../../practice/sidebar';
import { openWall } from '../../practice/steps';
import { expect, test } from './fixtures';

test('posts of the own wall that nobody was named for are named in two taps, all at once, and given back', async ({
  dashboard,
  page,
  practice,
}) => {
  await dashboard.trySample();
  await openWall(page, 'vk');
  await page.locator('colophon-edge').getByRole('button').first().click();
  const sidebar = new Sidebar(page);
  await sidebar.open('Журнал');
  const onWall = practice
    .posts('vk', { seeded: true })
    .filter(({ ownerId }) => ownerId === practiceAccounts.vk.ownerId);
  const names = sidebar.root.getByRole('button', { name: 'Назвать', exact: true });
  await expect(names).toHaveCount(onWall.length);
  await sidebar.root.getByLabel('Выбрать все').check();
  await sidebar.root.getByRole('button', { name: /^Назвать автора/ }).click();
  await sidebar.root.getByRole('menuitem', { name: /Анна Ковальчук/ }).click();
  await expect(names).toHaveCount(0);
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(onWall.length);
  const logged = await dashboard.newPosts();
  for (const post of onWall) {
    expect(logged.find(({ nativeId }) => nativeId === post.nativeId)).toMatchObject({
      text: post.text,
      publisher: 'sample-anna',
      evidence: 'page',
      state: 'published',
    });
  }
  await expect
    .poll(() =>
      sidebar.root.getByText('Все посты этой стены, которые вы видели, записаны.').count(),
    )
    .toBe(1);
  await sidebar.root.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect(names).toHaveCount(onWall.length);
  expect(await dashboard.newPosts()).toEqual([]);
});
