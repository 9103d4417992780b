import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { launchChromium } from '../../practice/browser';
import type { PracticeNetwork } from '../../practice/practice-hosts';
import { type Practice, startPractice } from '../../practice/server';
import {
  composerField,
  openComposer,
  openWall,
  publish,
  publishButton,
  samplePhoto,
  toLastStep,
  wallTexts,
} from '../../practice/steps';

/** The practice pages without the extension: what they promise to the tests that stand on them. */
let practice: Practice;
let context: BrowserContext;
let page: Page;
let errors: string[];

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  practice = await startPractice();
  context = await launchChromium({ port: practice.port });
});
test.afterAll(async () => {
  await context?.close();
  await practice?.stop();
});
test.beforeEach(async () => {
  practice.reset();
  errors = [];
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
  expect(practice.violations()).toEqual([]);
  expect(practice.strangers()).toEqual([]);
});

const networks: PracticeNetwork[] = ['vk', 'facebook', 'instagram'];

const modelText = () => page.evaluate(() => window.practice.model());

/** Types a word into the opened composer and goes to the step with the publish button. */
async function typeAndGoOn(network: PracticeNetwork, text: string): Promise<void> {
  await openComposer(page, network);
  await composerField(page, network).click();
  await page.keyboard.type(text);
  await toLastStep(page, network);
}

const composer = () => page.locator('.modal, .overlay .dialog');

const variants: Array<[PracticeNetwork, string]> = [
  ['vk', ''],
  ['vk', 'testids=0&lang=en&transport=xhr'],
  ['vk', 'transport=batch'],
  ['vk', 'transport=request'],
  ['vk', 'transport=formdata'],
  ['vk', 'retry=1'],
  ['vk', 'slow=50'],
  ['vk', 'classic=1'],
  ['vk', 'classic=1&answer=old'],
  ['facebook', ''],
  ['facebook', 'steps=2&editor=plain&lang=en'],
  ['facebook', 'retry=1&warn=1&transport=fetch'],
  ['instagram', ''],
  ['instagram', 'editor=rich&lang=en&transport=xhr'],
  ['instagram', 'retry=1'],
];

for (const [network, query] of variants) {
  test(`What is typed and pasted on ${network} (${query}) should stand on the wall, once.`, async () => {
    await openWall(page, network, query);
    await openComposer(page, network);
    const field = composerField(page, network);
    await field.click();
    await page.keyboard.type('Typed 📚');
    await page.keyboard.press('Enter');
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Вставлено\n\nв три строки');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.keyboard.type('!');
    const text = 'Typed 📚\nВставлено\n\nв три строки!';
    expect(await modelText()).toBe(text);
    await publish(page, network);
    await expect.poll(async () => (await wallTexts(page, network))[0]).toBe(text);
    expect(practice.posts().map((post) => post.text)).toEqual([text]);
  });
}

for (const network of networks) {
  test(`A refusal on ${network} should be said, with the composer open and nothing stored.`, async () => {
    await openWall(page, network, 'error=1');
    await typeAndGoOn(network, 'x');
    await publishButton(page, network).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(composer()).toBeVisible();
    expect(practice.posts()).toEqual([]);
  });

  test(`After a lost answer on ${network}, a second press should not make a second post.`, async () => {
    await openWall(page, network, 'lost=1');
    await typeAndGoOn(network, 'x');
    await publishButton(page, network).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(practice.posts()).toHaveLength(1);
    if (network === 'instagram') {
      await page.getByRole('button', { name: 'Повторить' }).click();
      await page.getByRole('button', { name: 'Готово' }).click();
    } else await publishButton(page, network).click();
    await expect(composer()).toHaveCount(0);
    expect(practice.posts()).toHaveLength(1);
  });

  test(`On ${network} the composer should close before a lost answer when asked to.`, async () => {
    await openWall(page, network, 'lost=close');
    await typeAndGoOn(network, 'x');
    await publishButton(page, network).click();
    await expect(composer()).toHaveCount(0);
    await expect.poll(() => practice.posts().length).toBe(1);
  });

  test(`${network} should have shortcuts, grow by nodes and be able to lie.`, async () => {
    await openWall(page, network, 'nodes=10000');
    const [key = ''] = await page.evaluate(() => Object.keys(window.practice.shortcuts).slice(-1));
    await page.keyboard.press(key);
    expect(await page.evaluate((name) => window.practice.shortcuts[name], key)).toBe(1);
    expect(await page.evaluate(() => window.practice.keysSeen)).toEqual([key]);
    await page.waitForFunction(() => window.practice.nodesAdded > 1000);
    await page.evaluate(() => window.practice.stopNodes());
    expect(await page.evaluate(() => window.practice.forge())).toBeGreaterThan(0);
    await page.evaluate(() => window.practice.publishWithoutComposer('Без окна'));
    expect(practice.posts(network).map((post) => post.text)).toEqual(['Без окна']);
  });
}

test('VK should edit, delete, restore and move between pages without loading.', async () => {
  await openWall(page, 'vk');
  const menu = page.getByTestId('post_context_menu_toggle').first();
  await menu.click();
  await page.getByTestId('post_context_menu_item_edit').click();
  await page.locator('.modal [contenteditable]').click();
  await page.keyboard.type('!!');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(composer()).toHaveCount(0);
  expect(practice.posts('vk', { seeded: true }).filter((post) => post.edited)).toHaveLength(1);
  await menu.click();
  await page.getByTestId('post_context_menu_item_delete').click();
  await page.getByText('Восстановить').click();
  await page.evaluate(() => Object.assign(window, { sameLoad: true }));
  await page.getByTestId('leftmenu').getByText('Новости').click();
  await expect(page.getByTestId('feed_publish_block')).toBeVisible();
  expect(page.url()).toBe('https://vk.ru/feed');
  await page.goBack();
  await expect(page.getByTestId('group_publish_create_button')).toBeVisible();
  await page.getByTestId('post_date_block_preview').first().click();
  await expect(page.getByTestId('content-editable-input')).toBeVisible();
  expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
});

test('VK should keep a draft, schedule with a picture and take suggestions.', async () => {
  await openWall(page, 'vk', 'draft=Черновик');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByRole('button', { name: 'Пост', exact: true }).click();
  await page.getByText('Открыть черновик').click();
  await expect.poll(modelText).toBe('Черновик');
  await page.getByTestId('posting_base_screen_download_from_device').setInputFiles(samplePhoto);
  await page.getByTestId('posting_base_screen_next').click();
  await page.getByTestId('posting_postponed_button').click();
  await page.getByTestId('posting_postponed_calendar').locator('input').fill('2030-01-02T10:00');
  await page.getByTestId('posting_postponed_publish_button').click();
  await expect(composer()).toHaveCount(0);
  expect(practice.posts()[0]).toMatchObject({ state: 'scheduled', media: 1, text: 'Черновик' });
  await openWall(page, 'vk', 'guest=1');
  await page.getByTestId('group_publish_suggest_button').click();
  await composerField(page, 'vk').click();
  await page.keyboard.type('s');
  await toLastStep(page, 'vk');
  await page.getByTestId('posting_suggest_button').click();
  await expect(composer()).toHaveCount(0);
  expect(practice.posts()[0]).toMatchObject({ state: 'suggested', text: 's' });
});

test('VK should publish from the mobile page and by Ctrl+Enter on the classic wall.', async () => {
  await page.goto('https://m.vk.ru/new_post/-123456');
  await page.getByTestId('posting_start_screen_post_input').fill('mobile');
  await page.getByTestId('posting_start_screen_next_button').click();
  await page.getByTestId('posting_submit_button').click();
  await expect(page.getByTestId('post').first()).toContainText('mobile');
  await openWall(page, 'vk', 'classic=1');
  await page.locator('#post_field').click();
  await page.keyboard.type('ctrl');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.wall_post_text').first()).toHaveText('ctrl');
  expect(practice.posts().map((post) => post.text)).toEqual(['ctrl', 'mobile']);
});

test('Facebook should re-mount its editor with a picture, preview links, edit and comment.', async () => {
  await openWall(page, 'facebook', 'chat=1');
  await openComposer(page, 'facebook');
  const field = composerField(page, 'facebook');
  await field.click();
  await page.keyboard.type('see https://example.org/x now');
  const before = await field.elementHandle();
  await page.locator('.dialog input[type=file]').setInputFiles(samplePhoto);
  await expect(page.locator('.attached-item')).toHaveCount(1);
  expect(await before?.evaluate((element) => element.isConnected)).toBe(false);
  await expect.poll(modelText).toBe('see https://example.org/x now');
  await publish(page, 'facebook');
  expect(practice.posts()[0]).toMatchObject({ media: 1 });
  expect(
    practice
      .requests()
      .map((request) => request.body)
      .join(),
  ).toContain('ComposerLinkAttachmentPreviewQuery');
  await page.getByRole('button', { name: 'Действия для этой публикации' }).first().click();
  await page.getByRole('menuitem', { name: 'Редактировать публикацию' }).click();
  await page.locator('.dialog [data-lexical-editor]').click();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(composer()).toHaveCount(0);
  expect(practice.posts()[0]).toMatchObject({
    edited: true,
    text: 'see https://example.org/x now?',
  });
  await page.getByRole('button', { name: 'Комментировать', exact: true }).first().click();
  await page.getByRole('dialog').locator('[data-lexical-editor]').click();
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      practice
        .requests()
        .map((request) => request.body)
        .join(),
    )
    .toContain('useCometUFICreateCommentMutation');
  expect(practice.posts()).toHaveLength(1);
});

test('Instagram should keep the caption over steps back, share a carousel and edit it.', async () => {
  await openWall(page, 'instagram');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page
    .locator('[role=dialog] form input[type=file]')
    .setInputFiles([samplePhoto, samplePhoto]);
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.locator('.filters').waitFor();
  await page.getByRole('button', { name: 'Далее' }).click();
  await composerField(page, 'instagram').click();
  await page.keyboard.type('two');
  await page.getByLabel('Назад').click();
  await page.locator('.filters').waitFor();
  await page.getByRole('button', { name: 'Далее' }).click();
  await expect.poll(modelText).toBe('two');
  await publish(page, 'instagram');
  expect(practice.posts()).toMatchObject([{ media: 2, text: 'two' }]);
  await expect(page.locator('.grid img').first()).toHaveAttribute('alt', 'two');
  await page.locator('.grid a').first().click();
  await page.getByLabel('Другие варианты').click();
  await page.getByRole('menuitem', { name: 'Редактировать' }).click();
  await page.locator('.dialog [data-lexical-editor]').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(composer()).toHaveCount(0);
  expect(practice.posts()[0]).toMatchObject({ edited: true, text: 'two!' });
  await page.goto(practice.posts()[0]!.permalink);
  await expect(page.locator('article h1')).toHaveText('two!');
});

test('Every editor of the editors page should report what is typed into it.', async () => {
  await page.goto('https://www.facebook.com/practice/editors');
  await page.locator('#editor-draft [contenteditable]').waitFor();
  const names = await page.evaluate(() => window.practice.editors());
  expect([...names].sort()).toEqual([
    'div',
    'draft',
    'lexical-plain',
    'lexical-rich',
    'pre-wrap',
    'span',
    'textarea',
    'vk',
  ]);
  for (const name of names) {
    const box = name === 'draft' ? '#editor-draft [contenteditable]' : `#editor-${name}`;
    await page.locator(box).click();
    await page.keyboard.type('ab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('c');
    expect(await page.evaluate((each) => window.practice.model(each), name), name).toBe('ab\nc');
  }
});
