import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox } from '../../practice/browser';
import { type Practice, startPractice } from '../../practice/server';
import { bundleDraftTools } from './draft-tools';
import { piecesOf, playMany } from './insertion-runs';

/** The real editors of the practice page, which insertion.spec.ts tries in Chromium. */
const editors = [
  'lexical-plain',
  'lexical-rich',
  'draft',
  'div',
  'span',
  'pre-wrap',
  'vk',
  'textarea',
] as const;

const four = 'Ждём вас 27 ноября!\nВход свободный 📚\n\nЗал № 3';

test.describe.configure({ mode: 'default' });

let practice: Practice;
let browser: Browser;
let tools: string;

test.beforeAll(async () => {
  tools = await bundleDraftTools();
  practice = await startPractice();
  browser = await launchFirefox({ proxyPort: practice.proxyPort });
});

test.afterAll(async () => {
  await browser?.close();
  await practice?.stop();
});

type Editor = (typeof editors)[number];

/** The practice editors with our functions beside them, and one editor of them with typed text in it. */
async function typedInto(name: Editor, text: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('https://www.facebook.com/practice/editors');
  await page.waitForSelector('#editor-draft [contenteditable]');
  await page.evaluate(tools);
  await page.evaluate((id) => {
    const holder = document.querySelector<HTMLElement>(`#editor-${id}`)!;
    const editor = holder.querySelector<HTMLElement>('[contenteditable="true"]') ?? holder;
    const outside = document.body.appendChild(document.createElement('button'));
    outside.id = 'outside';
    const hit = { editor, root: holder, engine: draftTools.engineOf(editor), rule: 'test' };
    Object.assign(globalThis, { hit: { ...hit, owner: { ownerIds: [], handles: [] } } });
    editor.focus();
  }, name);
  if (text) await page.keyboard.type(text);
  return page;
}

const insert = (page: Page, text: string, mode: 'caret' | 'append' | 'replace') =>
  page.evaluate(
    async (words, how) => {
      const { result } = await draftTools.insertText(hit, words, how, {
        pasteInMain: async () => false,
        writeClipboard: async () => undefined,
      });
      return result;
    },
    text,
    mode,
  );

const model = (page: Page, name: Editor) => page.evaluate((id) => window.practice.model(id), name);
const leave = (page: Page) => page.evaluate(() => document.getElementById('outside')!.focus());

for (const name of editors) {
  test.describe(`Firefox, ${name}`, () => {
    test('four lines go into an empty draft, and the next key stands behind them', async () => {
      const page = await typedInto(name, '');
      expect(await insert(page, four, 'append')).toBe('inserted');
      expect(await model(page, name)).toBe(four);
      await page.keyboard.type('!');
      await expect.poll(() => model(page, name)).toBe(`${four}!`);
      await page.close();
    });

    test('text goes behind what was typed, and one undo takes it back', async () => {
      const page = await typedInto(name, 'Уже написано');
      await leave(page);
      expect(await insert(page, four, 'append')).toBe('inserted');
      expect(await model(page, name)).toBe(`Уже написано\n\n${four}`);
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await expect.poll(() => model(page, name)).not.toContain('Вход свободный');
      await page.close();
    });

    test('text goes to the caret in the middle of a line', async () => {
      const page = await typedInto(name, 'ночь');
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
      expect(await insert(page, '+раз\nдва+', 'caret')).toBe('inserted');
      expect(await model(page, name)).toBe('но+раз\nдва+чь');
      await page.close();
    });

    test('a draft is replaced whole, and one word of it mended in its place', async () => {
      const page = await typedInto(name, 'Старый черновик');
      await leave(page);
      const before = 'Во вторник, 27 ноября\nвход свободный';
      expect(await insert(page, before, 'replace')).toBe('inserted');
      expect(await model(page, name)).toBe(before);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      // What is selected is these very words: they stand there once.
      expect(await insert(page, before, 'caret')).toBe('inserted');
      expect(await model(page, name)).toBe(before);
      const mended = await page.evaluate(
        (text) => draftTools.replaceRange(hit, text, 0, 10, 'В пятницу'),
        before,
      );
      expect(mended).toBe(true);
      expect(await model(page, name)).toBe('В пятницу, 27 ноября\nвход свободный');
      await page.close();
    });
  });
}

test('Firefox paints marks over the words without a node being touched', async () => {
  const page = await typedInto('lexical-rich', '');
  await insert(page, four, 'append');
  const seen = await page.evaluate(() => {
    const before = hit.editor.outerHTML;
    const painted = draftTools.paintFindings(hit, [{ from: 9, to: 18, level: 'error' }]);
    const words = [...CSS.highlights.get('colophon-error')!].map((range) => `${range}`);
    return { painted, words, untouched: hit.editor.outerHTML === before };
  });
  expect(seen).toEqual({ painted: 1, words: ['27 ноября'], untouched: true });
  await page.close();
});

/** A short run belongs to every test run; `npm run soak` sets the length. */
const runs = Number(process.env.SOAK_INSERTIONS_FIREFOX ?? 10);

for (const { number, seed } of piecesOf(runs)) {
  test(`Firefox, ${number} insertions at random, seed ${seed}: the text is there once, or on the clipboard and the draft as it was`, async () => {
    test.setTimeout(60_000 + number * 5_000);
    const page = await typedInto('div', '');
    const inPage = (ask: unknown, given: unknown) =>
      page.evaluate(ask as (given: unknown) => never, given);
    await playMany(number, seed, 'Firefox', { own: inPage, ours: inPage });
    await page.close();
  });
}
