import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Dashboard } from '../../practice/dashboard';
import { composerField, publishButton, toLastStep } from '../../practice/steps';
import { write } from './compose';
import { expect, test } from './fixtures';

declare const chrome: { runtime: { reload(): void } };

/** 27 November 2026 is a Friday. */
const wrong = 'Ждём вас в читальном зале 27 ноября 2026 года, во вторник, в 17:00.';
const reason = 'Так стоит на афише';

async function switchOn(dashboard: Dashboard): Promise<void> {
  await dashboard.trySample();
  await dashboard.open('guide/rules');
  await dashboard.page.getByLabel('Спрашивать перед публикацией').check();
  await expect(dashboard.page.getByText('Теперь Colophon спросит')).toBeVisible();
}

/** Waits until the guard stands in the page and has read the team's data. */
async function onGuard(page: Page): Promise<void> {
  await page.locator('colophon-guard').waitFor({ state: 'attached' });
}

async function axeOnGuard(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    const nodes = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
    );
    return nodes.filter((line) => line.includes('colophon-guard'));
  });
}

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`${network}: a post with an error waits for a word, goes out once with it, and the log says why`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await switchOn(dashboard);
    await write(page, network, wrong);
    await onGuard(page);
    await toLastStep(page, network);
    const button = publishButton(page, network);
    const panel = page.getByRole('alertdialog');
    const back = panel.getByRole('button', { name: 'Вернуться к посту' });

    await button.click();
    await expect(panel).toContainText('27 ноября 2026 года');
    await expect(panel).toHaveAccessibleName(/Осталась 1 ошибка/);
    await expect(back).toBeFocused();
    if (network === 'vk') expect(await axeOnGuard(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(panel).toHaveCount(0);
    // Where the step has no field the focus is back on what was pressed.
    if (network === 'vk') await expect(button).toBeFocused();
    else {
      await expect(composerField(page, network)).toBeFocused();
      await expect(composerField(page, network)).toHaveText(wrong);
    }

    // From here on with the keyboard alone.
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(back).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(back).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('alert')).toContainText('Напишите причину');
    await expect(panel.getByLabel('Почему публикуем как есть')).toBeFocused();
    await page.keyboard.insertText(reason);
    await page.keyboard.press('Enter');
    await expect(panel).toHaveCount(0);
    await expect(page.getByText('Причина записана.')).toBeVisible();
    await expect(button).toBeFocused();
    expect(practice.posts(network)).toEqual([]);

    await page.keyboard.press('Enter');
    await expect.poll(() => practice.posts(network).length).toBe(1);
    await expect(page.getByText('Причина записана.')).toHaveCount(0);
    await expect
      .poll(async () => (await dashboard.newPosts()).map(({ overrides }) => overrides))
      .toEqual([
        [
          {
            rule: 'D01',
            words: expect.stringContaining('вторник'),
            reason,
            by: 'sample-olga',
            atPublish: true,
          },
        ],
      ]);
    const [post] = await dashboard.newPosts();
    await dashboard.open(`log/${encodeURIComponent(post!.id)}`);
    await expect(dashboard.page.getByText(`Причина: ${reason}`)).toBeVisible();
    expect(practice.posts(network)).toHaveLength(1);
  });
}

test('the guard lets everything through that is no error going out, and whatever fails about itself', async ({
  practice,
  dashboard,
  page,
}) => {
  await switchOn(dashboard);
  // A press that opens the next step is no publication, and a post without errors is no question.
  await write(page, 'vk', wrong);
  await onGuard(page);
  await toLastStep(page, 'vk');
  await expect(publishButton(page, 'vk')).toBeVisible();
  await page.getByRole('button', { name: 'Назад' }).click();
  await composerField(page, 'vk').fill('Ждём вас в читальном зале в пятницу, 27 ноября 2026 года.');
  await toLastStep(page, 'vk');
  await publishButton(page, 'vk').click();
  await expect.poll(() => practice.posts('vk').length).toBe(1);

  // A page that takes the panel away does not keep anybody from publishing.
  await write(page, 'vk', wrong);
  await onGuard(page);
  await toLastStep(page, 'vk');
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('colophon-guard')?.remove()).observe(
      document.documentElement,
      { childList: true, subtree: true },
    );
    document.querySelector('colophon-guard')?.remove();
  });
  await publishButton(page, 'vk').click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await publishButton(page, 'vk').click();
  await expect.poll(() => practice.posts('vk').length).toBe(2);

  // Nor does an extension that was taken away while the composer stood open.
  await write(page, 'vk', wrong);
  await onGuard(page);
  await toLastStep(page, 'vk');
  const gone = dashboard.page.waitForEvent('close');
  await dashboard.page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await gone;
  await publishButton(page, 'vk').click();
  await expect.poll(() => practice.posts('vk').length).toBe(3);
});
