import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './fixtures';

const file = `colophon: guide
format: 1
document:
  - section: Названия
    paragraphs:
      - title: Как называть залы
        text: |-
          Пишем названия **полностью**.

          ✓ в читальном зале
          ✗ в читалке
        rules: [зал, D01]
        id: абзац
    id: раздел
words:
  - avoid: читалка
    use: читальный зал
    forms: all
    examples:
      bad: [в читалке]
      good: [читатели]
    id: зал
checklist:
  - text: Имена сверены
    id: имена
`;

async function take(page: Page, text: string) {
  await page.getByRole('button', { name: 'Взять из файла' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'guide.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text),
  });
  return dialog;
}

async function give(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить в файл' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^colophon-guide-\d{4}-\d\d-\d\d\.yaml$/);
  return readFile(await download.path(), 'utf8');
}

/** What the file says of the guide itself, without what it says of the moment. */
const content = (text: string) => text.slice(text.indexOf('\ndocument:'));

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
    );
  });
}

test('A guide is imported, changed, kept as versions, exported, and re-imported equal', async ({
  dashboard,
}) => {
  const { page } = dashboard;
  await dashboard.trySample();
  await dashboard.open('guide');
  const dialog = await take(page, file);
  await dialog.getByRole('button', { name: 'Взять эти правила' }).click();
  await expect(page.getByRole('heading', { name: 'Как называть залы' })).toBeVisible();
  await expect(page.locator('.cp-doc .cp-prose__example--bad')).toHaveText(/в читалке/);
  await expect(page.getByText(/^Версия 2\./)).toBeVisible();

  await page.getByRole('button', { name: 'Изменить абзац: Как называть залы' }).click();
  const area = page.getByRole('textbox', { name: 'Текст' });
  await area.press('Control+End');
  await area.pressSequentially('\n✓ на абонементе');
  await area.press('Control+Enter');
  await expect(page.getByText(/^Версия 3\./)).toBeVisible();
  await expect(page.locator('.cp-doc .cp-prose__example--good')).toHaveCount(2);

  await page.getByRole('tab', { name: 'Версии' }).click();
  const versions = page.locator('.cp-version');
  await expect(versions.first()).toContainText('Изменён абзац: Как называть залы');
  await expect(versions.first()).toContainText('Ольга Вашкевич');
  await expect(versions.nth(1)).toContainText('Новый раздел: Названия');

  const changed = await give(page);
  expect(changed).toContain('✓ на абонементе');
  expect(changed).toContain('- зал');
  const again = await take(page, changed);
  await expect(again).toContainText('В файле те же правила, что и у вас.');
  await expect(again.getByRole('button', { name: 'Взять эти правила' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Вернуть: Версия 2' }).click();
  await expect(page.getByText(/^Версия 4\./)).toBeVisible();
  expect(content(await give(page))).not.toContain('на абонементе');
  const back = await take(page, changed);
  await back.getByRole('button', { name: 'Взять эти правила' }).click();
  await expect(page.getByText(/^Версия 5\./)).toBeVisible();
  expect(content(await give(page))).toBe(content(changed));
});

test('A broken file says where it is broken and changes nothing', async ({ dashboard }) => {
  const { page } = dashboard;
  await dashboard.trySample();
  await dashboard.open('guide');
  const before = await give(page);
  const dialog = await take(
    page,
    'colophon: guide\nformat: 1\nchecklist:\n  - onlyWithMedia: true\n',
  );
  await expect(dialog.getByRole('alert')).toContainText('Строка 4: не хватает поля «text».');
  await expect(dialog.getByRole('button', { name: 'Взять эти правила' })).toBeDisabled();
  await page.keyboard.press('Escape');
  expect(await give(page)).toBe(before);
});

test('An own rule is refused by its example, counted on the log, and then found in a text', async ({
  dashboard,
}) => {
  const { page } = dashboard;
  await dashboard.trySample();
  const posts = (await dashboard.posts())
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, 50);
  const word = /(?<![\p{L}\p{N}])библиотек(?:а|и|е|у|ой|ою|ам|ами|ах|)(?![\p{L}\p{N}])/giu;
  const fired = posts.filter(({ text }) => word.test(text.replace(/#\S+/g, ''))).length;
  await dashboard.open('guide/my');
  await page.getByRole('button', { name: 'Новое правило' }).click();
  await page.getByRole('menuitem', { name: /Если есть одно/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Если в посте есть').fill('библиотека');
  await dialog.getByLabel('В нём должно быть').fill('нечто небывалое');
  await dialog.getByLabel('Так не пишем').fill('В библиотеке тихо\nВ архиве тихо');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toContainText('Правило не замечает примера «В архиве тихо».');
  await expect(dialog).toContainText(`проверен`);
  await expect(dialog.locator('.cp-preview strong')).toHaveText(
    fired === 0 ? /ни разу/ : new RegExp(`сработало бы ${fired} раз`),
  );
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByLabel('Так не пишем').fill('В библиотеке тихо');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByLabel('Текст для пробы').fill('Жду вас у библиотеки');
  await expect(page.locator('.cp-finding')).toContainText([/нечто небывалое/]);
});

test('A text of no composer is checked for its day and place, mended, taken back and copied', async ({
  dashboard,
  context,
}) => {
  const { page } = dashboard;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.trySample();
  await page.getByRole('link', { name: 'Проверка текста' }).click();
  const box = page.getByLabel('Текст для пробы');
  const text =
    'Ждём вас 27 ноября 2026 года, во вторник  в читальном зале . Завтра расскажем больше!!!';
  await box.fill(text);
  const note = (rule: string) => page.locator(`[data-finding="${rule}"]`);
  await note('D01').getByRole('button', { name: 'Показать' }).click();
  const selected = await box.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toContain('вторник');
  await note('D01').locator('.cp-button--primary').click();
  await expect(box).toHaveValue(/27 ноября 2026 года, в пятницу/);
  const before = await box.inputValue();
  await page.getByRole('button', { name: /^Исправить .*мелоч/ }).click();
  await expect(box).not.toHaveValue(before);
  const mended = await box.inputValue();
  expect(mended).not.toMatch(/ {2}| \.|!!/);
  await box.press('Control+z');
  await expect(box).toHaveValue(before);
  await box.press('Control+z');
  await expect(box).toHaveValue(text);
  await box.press('Control+Shift+z');
  await box.press('Control+Shift+z');
  await expect(box).toHaveValue(mended);

  await page.getByLabel('Куда').selectOption({ label: 'X' });
  await page.getByLabel('Когда выйдет').fill('2026-12-01');
  await expect(note('D03')).toContainText('27 ноября');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Скопировать текст' }).click();
  await expect(page.getByText('Текст скопирован.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mended);
});

test('A pattern that could hang the page is refused with the reason', async ({ dashboard }) => {
  const { page } = dashboard;
  await dashboard.trySample();
  await dashboard.open('guide/my');
  await page.getByRole('button', { name: 'Новое правило' }).click();
  await page.getByRole('menuitem', { name: /Шаблон для поиска/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Регулярное выражение').fill('(а+)+$');
  await expect(dialog).toContainText('может надолго остановить страницу');
  await dialog.getByLabel('Регулярное выражение').fill('чит\\.?\\s?зал\\p{L}*');
  await expect(dialog).not.toContainText('может надолго остановить страницу');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any part of a full guide, ${colorScheme}`, async ({ dashboard }) => {
    const { page } = dashboard;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await dashboard.trySample();
    await dashboard.open('guide');
    await expect(page.getByRole('heading', { name: 'Детская библиотека' })).toBeVisible();
    expect(await axeFindings(page), 'empty document').toEqual([]);
    await page.getByRole('button', { name: 'Посмотреть целиком' }).first().click();
    expect(await axeFindings(page), 'a guide to start from').toEqual([]);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Начать с этих правил' }).click();
    await expect(page.getByRole('article', { name: 'Тон' })).toBeVisible();
    await page
      .getByRole('button', { name: /^Изменить абзац/ })
      .first()
      .click();
    expect(await axeFindings(page), 'a paragraph being written').toEqual([]);
    await page.keyboard.press('Escape');
    for (const part of [
      'Автопроверка',
      'Слова команды',
      'Свои правила',
      'Контрольный список',
      'Версии',
    ]) {
      await page.getByRole('tab', { name: new RegExp(part) }).click();
      await expect(page.getByRole('tabpanel').getByText('Загружается…')).toHaveCount(0);
      expect(await axeFindings(page), part).toEqual([]);
    }
    await (await take(page, 'что угодно')).getByRole('alert').waitFor();
    expect(await axeFindings(page), 'a refused file').toEqual([]);
  });
}

test('On paper there is the guide and nothing of the page around it', async ({ dashboard }) => {
  const { page } = dashboard;
  await dashboard.trySample();
  await dashboard.open('guide');
  await (await take(page, file)).getByRole('button', { name: 'Взять эти правила' }).click();
  await expect(page.getByText(/^Версия 2\./)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.cp-onpaper').getByText('Пишем названия полностью.')).toBeVisible();
  await expect(page.locator('.cp-onpaper').getByRole('cell', { name: 'читалка' })).toBeVisible();
});
