import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { Sidebar } from '../../practice/sidebar';
import { openComposer, openWall } from '../../practice/steps';
import { expect, test } from './fixtures';

/** What axe finds on the page, open shadow roots included, as "rule: element" lines. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
    );
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen of the dashboard, ${colorScheme}`, async ({
    dashboard,
  }) => {
    const { page } = dashboard;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await dashboard.open('welcome');
    expect(await findings(page), 'first run').toEqual([]);
    await dashboard.trySample();
    for (const screen of [
      'plan',
      'guide',
      'templates',
      'log',
      'compare',
      'team',
      'settings',
      'settings/diagnostics',
    ]) {
      await dashboard.open(screen);
      await expect(page.getByRole('main').getByText('Загружается…')).toHaveCount(0);
      expect(await findings(page), screen).toEqual([]);
    }
  });
}

test('axe finds nothing in the sidebar beside a composer', async ({ dashboard, page }) => {
  await dashboard.trySample();
  await openWall(page, 'vk', 'bare=1');
  await openComposer(page, 'vk');
  const sidebar = new Sidebar(page);
  await sidebar.ready();
  await sidebar.take('Встреча с автором «Города у трёх рек»');
  for (const tab of ['Сегодня', 'Проверка', 'Шаблоны', 'Журнал'] as const) {
    await sidebar.open(tab);
    const ours = (await findings(page)).filter((line) => line.includes('colophon-'));
    expect(ours, tab).toEqual([]);
  }
});
