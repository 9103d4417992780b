import type { BrowserContext, Locator, Page } from '@playwright/test';
import { Sidebar } from '../../practice/sidebar';
import { composerField, publish } from '../../practice/steps';
import { write } from './compose';
import { expect, test } from './fixtures';

const days = [
  'Ждём вас 27 ноября 2026 года, вторник.',
  'В книге так: «1 декабря 2026 года, среда» и точка.',
  'Афиша «3 декабря 2026 года, пятница» висит в холле.',
];
const small = 'Bход  свободный - "Чтения"';
const text = `${small}.\n${days.join('\n')}`;

/** Where the words stand in the composer, for the mouse. */
async function placeOf(editor: Locator, words: string) {
  const box = await editor.evaluate((field, wanted) => {
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    }
    return undefined;
  }, words);
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** The words that are lit in the draft now. */
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('colophon-active') ?? [])].map(String).join('|'));
const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((all, { size }) => all + size, 0));
const selected = (page: Page) => page.evaluate(() => `${getSelection()}`);

/** As if the browser's own shortcut were pressed. */
async function shortcut(context: BrowserContext, command: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker!.evaluate((name) => {
    const { chrome } = globalThis as never as {
      chrome: { commands: { onCommand: { dispatch(command: string): void } } };
    };
    chrome.commands.onCommand.dispatch(name);
  }, command);
}

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`${network}: every act of a finding's card, and what of it stays in the log and the guide`, async ({
    context,
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    if (network === 'vk') {
      await dashboard.open('guide');
      await dashboard.page.getByRole('button', { name: 'Составить по правилам' }).click();
      await dashboard.page.getByRole('article').first().waitFor();
    }
    await page.bringToFront();
    await write(page, network, text);
    const field = composerField(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await sidebar.open('Проверка');
    const wrong = sidebar.finding('D01');
    await expect(wrong).toHaveCount(3);

    // From the mark to the card: a click, then the shortcut, which selects the next words.
    const second = await placeOf(field, 'среда');
    await page.mouse.click(second.x, second.y);
    await expect(wrong.nth(1)).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => lit(page)).toBe('среда');
    await shortcut(context, 'next-finding');
    await expect.poll(() => selected(page)).toBe('пятница');
    await expect(wrong.nth(2)).toHaveAttribute('aria-current', 'true');

    // From the card to the mark; the selection stays where the person left it.
    await wrong.nth(0).getByRole('heading').click();
    await expect.poll(() => lit(page)).toBe('вторник');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => lit(page)).toBe('среда');
    await page.keyboard.press('k');
    await expect.poll(() => lit(page)).toBe('вторник');
    expect(await selected(page)).toBe('пятница');

    // All small things at once: one edit, one undo.
    const all = sidebar.root.getByRole('button', { name: /^Исправить \d+ мелоч/ });
    await all.click();
    await expect(field).toContainText('Вход свободный\u00a0— «Чтения».');
    await expect(sidebar.root.getByText(/^Исправлен/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(field).toContainText(small);
    await expect(all).toBeVisible();

    // One is mended, one let stand with a reason, one reported as a false alarm.
    await wrong.nth(0).locator('.cp-button--primary').click();
    await expect(field).toContainText('27 ноября 2026 года, пятница.');
    await expect(wrong).toHaveCount(2);
    const skip = async (card: Locator, way: string) => {
      await card.getByRole('button', { name: /^Пропустить/ }).click();
      await card.getByRole('menuitem', { name: way }).click();
    };
    await skip(wrong.nth(0), 'Только здесь');
    await sidebar.root.getByLabel('Почему это не ошибка?').fill('Так в книге');
    await sidebar.root.getByRole('button', { name: 'Оставить как есть' }).click();
    await expect(wrong).toHaveCount(1);
    if (network === 'vk') {
      await wrong.getByRole('button', { name: 'Почему?' }).click();
      await wrong.getByRole('button', { name: 'Открыть в правилах' }).click();
      await expect(dashboard.page.locator('.cp-doc__paragraph--found')).toBeInViewport();
      await page.bringToFront();
    }
    await skip(wrong, 'Это ложная тревога');
    await expect(wrong).toHaveCount(0);
    await sidebar.root.getByRole('button', { name: 'Отменить' }).click();
    await expect(wrong).toHaveCount(1);
    await skip(wrong, 'Это ложная тревога');
    await expect(wrong).toHaveCount(0);

    // A rule is passed over in this post, and switched off for the team, and both are taken back.
    const dash = sidebar.finding('T02');
    await skip(dash, 'Во всём этом посте');
    await expect(dash).toHaveCount(0);
    await sidebar.root.getByRole('button', { name: 'Вернуть' }).click();
    await expect(dash).toHaveCount(1);
    await expect(wrong).toHaveCount(1);
    await skip(dash, 'Выключить правило для команды');
    await expect(dash).toHaveCount(0);
    await sidebar.root.getByRole('button', { name: 'Отменить' }).click();
    await expect(dash).toHaveCount(1);
    await skip(wrong, 'Во всём этом посте');
    await sidebar.root.getByLabel('Почему это не ошибка?').fill('Цитата');
    await page.keyboard.press('Enter');
    await expect(wrong).toHaveCount(0);

    await publish(page, network);
    await expect(sidebar.outcome).toBeVisible();
    await expect.poll(() => marks(page)).toBe(0);
    const [post] = await dashboard.newPosts();
    expect(post!.overrides).toEqual([
      { rule: 'D01', reason: 'Цитата', by: 'sample-olga', words: 'среда' },
    ]);
    expect(post!.findingsLeft).toContain('T02');
    expect(post!.findingsLeft).not.toContain('D01');

    if (network === 'vk') {
      await dashboard.open('guide/rules');
      const rule = dashboard.page.locator('#rule-D01');
      await expect(rule).toContainText(days[2]!);
      await expect(rule).toContainText('Ольга В');
    }
  });
}
